package gccourse.grader.intake;

/** Says why what somebody handed in is not looked at any further, by the name of the file at fault. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean needsHuman;

    Refused(boolean needsHuman, String why) {
        super(why);
        this.needsHuman = needsHuman;
    }

    /** Refuses what the student has to mend. */
    static Refused because(String why) {
        return new Refused(false, why);
    }

    /** Leaves to somebody's judgement what can be understood in two ways. */
    static Refused unclear(String why) {
        return new Refused(true, why);
    }

    /** Whether the instructor has to decide something. */
    public boolean needsHuman() {
        return needsHuman;
    }

    /** Returns why, in whole sentences. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
