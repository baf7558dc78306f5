package gccourse.grader.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** How the grader writes JSON. */
public final class Json {
    private Json() {}

    /** One object a line. */
    public static Gson lines() {
        return new GsonBuilder().disableHtmlEscaping().create();
    }

    /** For people to read. */
    public static Gson pretty() {
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    }
}
