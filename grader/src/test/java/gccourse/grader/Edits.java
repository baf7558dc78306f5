package gccourse.grader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code solutions/collectors}: a change of a few lines to a source.
 *
 * @param text the file
 */
record Edits(String text) {
    private static final Pattern EDIT = Pattern.compile("(?ms)^<<<<\n(.*?)^====\n(.*?)^>>>>$");

    static Edits read(String path) {
        return new Edits(Project.text(path));
    }

    /** Makes the changed source. */
    String applyTo(String source) {
        String changed = source;
        Matcher edit = EDIT.matcher(text);
        while (edit.find()) {
            String before = withoutLineEnd(edit.group(1));
            int at = changed.indexOf(before);
            changed =
                    changed.substring(0, at) + withoutLineEnd(edit.group(2)) + changed.substring(at + before.length());
        }
        return changed;
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
