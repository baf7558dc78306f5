package gccourse.minipy.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds, splits and replaces parts of text; places are counted in characters. */
final class TextSearches {
    private static final String LINE_ENDS = "\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

    private TextSearches() {}

    /** Tells whether a character is white space to Python. */
    static boolean isSpace(int c) {
        return c == ' '
                || c >= 9 && c <= 13
                || c >= 28 && c <= 31
                || c == 0x85
                || c == 0xa0
                || Character.isSpaceChar(c);
    }

    /** Returns the place of a part between two places, -1 if it is not there. */
    static int find(String text, String part, int from, int to, boolean last) {
        if (from > to) {
            return -1;
        }
        int offset = text.offsetByCodePoints(0, from);
        String looked = text.substring(offset, text.offsetByCodePoints(0, to));
        int at = last ? looked.lastIndexOf(part) : looked.indexOf(part);
        return at < 0 ? -1 : from + looked.codePointCount(0, at);
    }

    /** Returns how often a part is between two places, without overlaps. */
    static int count(String text, String part, int from, int to) {
        if (from > to) {
            return 0;
        }
        String looked = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
        if (part.isEmpty()) {
            return to - from + 1;
        }
        int count = 0;
        for (int at = looked.indexOf(part); at >= 0; at = looked.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** @param most how many are replaced, all if negative */
    static String replace(String text, String old, String by, long most) {
        if (most < 0) {
            return text.replace(old, by);
        }
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (long i = 0; i < most && at <= text.length(); i++) {
            int next = text.indexOf(old, at);
            if (next < 0) {
                break;
            }
            replaced.append(text, at, next).append(by);
            at = next + old.length();
            if (old.isEmpty()) {
                if (next == text.length()) {
                    return replaced.toString();
                }
                int end = text.offsetByCodePoints(next, 1);
                replaced.append(text, next, end);
                at = end;
            }
        }
        return replaced.append(text.substring(at)).toString();
    }

    /**
     * Splits text.
     *
     * @param separator null for stretches of white space
     * @param most how many times it is split, as often as possible if negative
     * @param fromEnd whether to begin at the end
     */
    static List<String> split(String text, @Nullable String separator, long most, boolean fromEnd) {
        List<String> parts = new ArrayList<>();
        if (fromEnd) {
            String reversed = reverse(text);
            for (String part : split(reversed, separator == null ? null : reverse(separator), most, false)) {
                parts.add(reverse(part));
            }
            Collections.reverse(parts);
            return parts;
        }
        return separator == null ? words(text, most, parts) : split(text, separator, most, parts);
    }

    private static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static List<String> split(String text, String separator, long most, List<String> parts) {
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0 && parts.size() != most; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<String> words(String text, long most, List<String> parts) {
        int at = skip(text, 0, true);
        while (at < text.length()) {
            if (parts.size() == most) {
                int end = text.length();
                while (isSpace(text.codePointBefore(end))) {
                    end = text.offsetByCodePoints(end, -1);
                }
                parts.add(text.substring(at, end));
                break;
            }
            int end = skip(text, at, false);
            parts.add(text.substring(at, end));
            at = skip(text, end, true);
        }
        return parts;
    }

    private static int skip(String text, int from, boolean space) {
        int at = from;
        while (at < text.length() && isSpace(text.codePointAt(at)) == space) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    /** Splits text at the ends of lines. */
    static List<String> lines(String text, boolean withEnds) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && LINE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
            lines.add(text.substring(from, withEnds ? next : end));
            from = next;
        }
        return lines;
    }
}
