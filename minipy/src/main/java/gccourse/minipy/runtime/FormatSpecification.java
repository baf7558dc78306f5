package gccourse.minipy.runtime;

import gccourse.minipy.syntax.Site;

/**
 * What stands behind the {@code :} of a replacement field: Python's format specification mini-language.
 *
 * @param fill the character that fills the width
 * @param align {@code <}, {@code >}, {@code =}, {@code ^}, or a blank for the type's own
 * @param sign {@code +}, {@code -} or a blank, which means that positive numbers begin with a blank; NUL if none is given
 * @param alternate whether a {@code #} is there
 * @param width -1 if none is given
 * @param grouping {@code ,} or {@code _}; NUL if none is given
 * @param precision -1 if none is given
 * @param type the letter; NUL if none is given
 */
record FormatSpecification(
        int fill, char align, char sign, boolean alternate, int width, char grouping, int precision, char type) {
    private static final String ALIGNMENTS = "<>=^";
    static final char NONE = '\0';

    /** Reads a specification. */
    static FormatSpecification parse(Site site, String text, String typeName) {
        int[] c = text.codePoints().toArray();
        int i = 0;
        int fill = ' ';
        char align = ' ';
        if (c.length > 1 && c[1] < 128 && ALIGNMENTS.indexOf(c[1]) >= 0) {
            fill = c[0];
            align = (char) c[1];
            i = 2;
        } else if (c.length > 0 && ALIGNMENTS.indexOf(c[0]) >= 0) {
            align = (char) c[0];
            i = 1;
        }
        char sign = NONE;
        if (i < c.length && "+- ".indexOf(c[i]) >= 0) {
            sign = (char) c[i++];
        }
        boolean alternate = i < c.length && c[i] == '#';
        i += alternate ? 1 : 0;
        if (i < c.length && c[i] == '0') {
            if (align == ' ') {
                fill = '0';
                align = '=';
            }
            i++;
        }
        int start = i;
        while (i < c.length && Character.isDigit(c[i])) {
            i++;
        }
        int width = number(site, text, c, start, i, -1);
        char grouping = NONE;
        if (i < c.length && (c[i] == ',' || c[i] == '_')) {
            grouping = (char) c[i++];
        }
        int precision = -1;
        if (i < c.length && c[i] == '.') {
            start = ++i;
            while (i < c.length && Character.isDigit(c[i])) {
                i++;
            }
            if (start == i) {
                throw site.error("ValueError: Format specifier missing precision");
            }
            precision = number(site, text, c, start, i, -1);
        }
        if (c.length - i > 1) {
            throw site.error(
                    "ValueError: Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
        }
        char type = i < c.length ? (char) c[i] : NONE;
        return new FormatSpecification(fill, align, sign, alternate, width, grouping, precision, type);
    }

    private static int number(Site site, String text, int[] c, int from, int to, int otherwise) {
        if (from == to) {
            return otherwise;
        }
        try {
            return Integer.parseInt(new String(c, from, to - from));
        } catch (NumberFormatException tooLarge) {
            throw site.error("ValueError: Too many decimal digits in format string");
        }
    }

    /** Fills text up to the width. */
    String pad(String text, char ownAlignment) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        String filler = Character.toString(fill);
        return switch (align == ' ' ? ownAlignment : align) {
            case '<' -> text + filler.repeat(missing);
            case '^' -> filler.repeat(missing / 2) + text + filler.repeat(missing - missing / 2);
            default -> filler.repeat(missing) + text;
        };
    }

    /**
     * Puts a number together: its sign, what stands in front of its digits, the digits in groups, and what follows.
     *
     * @param each how many digits are in a group
     */
    String number(boolean negative, String prefix, String digits, String rest, int each) {
        String head = (negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "") + prefix;
        int zeros = align == '=' && fill == '0' ? width - head.length() - rest.length() : 0;
        String body = grouping == NONE
                ? "0".repeat(Math.max(0, zeros - digits.length())) + digits
                : grouped(digits, each, zeros);
        String tail = body + rest;
        if (align == '=') {
            int missing = Math.max(0, width - head.length() - tail.length());
            return head + Character.toString(fill).repeat(missing) + tail;
        }
        return pad(head + tail, '>');
    }

    private String grouped(String digits, int each, int zeros) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = digits.length() - 1; i >= 0 || text.length() < zeros; i--) {
            if (count > 0 && count % each == 0) {
                text.append(grouping);
            }
            text.append(i >= 0 ? digits.charAt(i) : '0');
            count++;
        }
        return text.reverse().toString();
    }
}
