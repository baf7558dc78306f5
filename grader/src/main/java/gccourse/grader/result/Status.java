package gccourse.grader.result;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** What has become of a submission as a whole. The points count whichever it is. */
public enum Status {
    /** All tests came to an end. */
    @SerializedName("graded")
    GRADED,
    /** Nothing of it was run: it is not what is to be handed in, or it uses what a collector may not use. */
    @SerializedName("refused")
    REFUSED,
    /** javac finds errors in it. */
    @SerializedName("does not compile")
    DOES_NOT_COMPILE,
    /** It was ended when it had taken all the time that it may. */
    @SerializedName("timed out")
    TIMED_OUT,
    /** Its process ran out of memory. */
    @SerializedName("out of memory")
    OUT_OF_MEMORY,
    /** Its process ended before the tests did. */
    @SerializedName("crashed")
    CRASHED,
    /** Something happened that no submission should be able to do, or somebody has to choose. */
    @SerializedName("needs a human")
    NEEDS_A_HUMAN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
