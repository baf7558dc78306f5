package gccourse.minipy.parser;

import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads string literals: prefixes, escapes, and the replacement fields of f-strings.
 *
 * <p>As in CPython 3.11, an f-string is first a string, ended by its own quote, and then searched for fields. So a
 * field can hold neither that quote nor a backslash.
 */
final class StringLiterals {
    private static final String SIMPLE_ESCAPES = "\\'\"abfnrtv";
    private static final String SIMPLE_ESCAPE_VALUES = "\\'\"\u0007\b\f\n\r\t\u000B";

    private final Source source;
    private final Token token;
    private final String text;
    private final List<Part> parts = new ArrayList<>();

    /** A part of a string. */
    sealed interface Part {}

    /** Literal text. */
    record Text(String text) implements Part {}

    /**
     * A replacement field.
     *
     * @param expression the source of its expression
     * @param position where the expression begins
     * @param shown what is shown in front of the value: the expression and its {@code =}; empty if there is no {@code =}
     * @param conversion the letter behind a {@code !}, a blank if there is none
     * @param format the parts of what stands behind the {@code :}, null if there is none
     */
    record Field(
            String expression,
            Position position,
            String shown,
            char conversion,
            @Nullable List<Part> format) implements Part {}

    private StringLiterals(Source source, Token token) {
        this.source = source;
        this.token = token;
        this.text = token.getText();
    }

    /** Returns the parts of a string token. Only an f-string has fields. */
    static List<Part> parts(Source source, Token token) {
        StringLiterals literal = new StringLiterals(source, token);
        literal.read();
        return literal.parts;
    }

    private void read() {
        int quote = text.indexOf('"');
        int apostrophe = text.indexOf('\'');
        int start = quote < 0 || apostrophe >= 0 && apostrophe < quote ? apostrophe : quote;
        String prefix = text.substring(0, start).toLowerCase(Locale.ROOT);
        boolean tripleQuoted = text.length() >= start + 6
                && text.startsWith(text.substring(start, start + 1).repeat(3), start);
        int quoteLength = tripleQuoted ? 3 : 1;
        int from = start + quoteLength;
        int to = text.length() - quoteLength;
        if (prefix.contains("b")) {
            throw source.leftOut(Tokens.position(token), "A bytes literal");
        }
        switch (prefix) {
            case "", "u" -> addText(text.substring(from, to), from, false, parts);
            case "r" -> addText(text.substring(from, to), from, true, parts);
            case "f" -> readParts(from, to, false, 0, parts);
            case "fr", "rf" -> readParts(from, to, true, 0, parts);
            default ->
                throw source.syntaxError(
                        Tokens.position(token), "no string can have the prefix '" + text.substring(0, start) + "'");
        }
    }

    // ---- fields

    /**
     * Reads literal text and fields.
     *
     * @param depth 0 for the string itself, 1 for the format of a field: it ends with the field
     * @return where it ends
     */
    private int readParts(int from, int to, boolean raw, int depth, List<Part> into) {
        int textStart = from;
        StringBuilder literal = new StringBuilder();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            boolean doubled = depth == 0 && i + 1 < to && text.charAt(i + 1) == c;
            if (c == '}' && depth > 0) {
                break;
            } else if (c == '{' && !doubled) {
                addText(literal.toString(), textStart, raw, into);
                literal.setLength(0);
                i = readField(i + 1, to, raw, depth, into) + 1;
                textStart = i;
            } else if (c == '{' || c == '}') {
                if (!doubled) {
                    throw error(i, "f-string: single '}' is not allowed");
                }
                literal.append(c);
                i += 2;
            } else if (c == '\\' && !raw && i + 1 < to && "{}".indexOf(text.charAt(i + 1)) >= 0) {
                literal.append("\\\\");
                i++;
            } else if (c == '\\' && !raw && i + 1 < to) {
                literal.append(c).append(text.charAt(i + 1));
                i += 2;
            } else {
                literal.append(c);
                i++;
            }
        }
        addText(literal.toString(), textStart, raw, into);
        return i;
    }

    /** Reads a field and returns where its closing brace is. */
    private int readField(int from, int to, boolean raw, int depth, List<Part> into) {
        if (depth == 2) {
            throw error(from, "f-string: expressions nested too deeply");
        }
        int i = endOfExpression(from, to);
        String expression = text.substring(from, i);
        if (expression.isBlank()) {
            throw error(from, "f-string: empty expression not allowed");
        }
        String shown = "";
        if (text.charAt(i) == '=') {
            i++;
            while (i < to && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            shown = text.substring(from, i);
        }
        char conversion = ' ';
        if (i < to && text.charAt(i) == '!') {
            conversion = i + 1 < to ? text.charAt(i + 1) : ' ';
            if ("rsa".indexOf(conversion) < 0) {
                throw error(i, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
            }
            i += 2;
        }
        List<Part> format = null;
        if (i < to && text.charAt(i) == ':') {
            format = new ArrayList<>();
            i = readParts(i + 1, to, raw, depth + 1, format);
        } else if (!shown.isEmpty() && conversion == ' ') {
            conversion = 'r';
        }
        if (i >= to || text.charAt(i) != '}') {
            throw error(from - 1, "f-string: expecting '}'");
        }
        into.add(new Field(expression, positionAt(from), shown, conversion, format));
        return i;
    }

    /** Returns where the expression of a field ends: at a {@code !}, a {@code :}, an {@code =} or the closing brace. */
    private int endOfExpression(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            char next = i + 1 < to ? text.charAt(i + 1) : ' ';
            switch (c) {
                case '\\' -> throw error(i, "f-string expression part cannot include a backslash");
                case '#' -> throw error(i, "f-string expression part cannot include '#'");
                case '\'', '"' -> i = endOfString(i, to);
                case '(', '[', '{' -> depth++;
                case ')', ']' -> depth--;
                case '}' -> {
                    if (depth == 0) {
                        return i;
                    }
                    depth--;
                }
                case '!', '=', '<', '>' -> {
                    if (next == '=') {
                        i++;
                    } else if (depth == 0 && (c == '!' || c == '=')) {
                        return i;
                    }
                }
                case ':' -> {
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        throw error(from - 1, "f-string: expecting '}'");
    }

    /** Returns the index of the last character of the string that begins in a field. */
    private int endOfString(int from, int to) {
        String one = text.substring(from, from + 1);
        String delimiter = text.startsWith(one.repeat(3), from) ? one.repeat(3) : one;
        int end = text.indexOf(delimiter, from + delimiter.length());
        if (end < 0 || end + delimiter.length() > to) {
            throw error(from, "f-string: unterminated string");
        }
        return end + delimiter.length() - 1;
    }

    // ---- escapes

    private void addText(String literal, int from, boolean raw, List<Part> into) {
        String value = raw || literal.indexOf('\\') < 0 ? literal : unescape(literal, from);
        if (!value.isEmpty()) {
            into.add(new Text(value));
        }
    }

    private String unescape(String literal, int from) {
        StringBuilder value = new StringBuilder(literal.length());
        int i = 0;
        while (i < literal.length()) {
            char c = literal.charAt(i);
            i++;
            if (c != '\\' || i == literal.length()) {
                value.append(c);
                continue;
            }
            char kind = literal.charAt(i);
            i++;
            int simple = SIMPLE_ESCAPES.indexOf(kind);
            if (simple >= 0) {
                value.append(SIMPLE_ESCAPE_VALUES.charAt(simple));
            } else if (kind >= '0' && kind <= '7') {
                int end = i;
                while (end < literal.length()
                        && end < i + 2
                        && literal.charAt(end) >= '0'
                        && literal.charAt(end) <= '7') {
                    end++;
                }
                value.append((char) Integer.parseInt(literal.substring(i - 1, end), 8));
                i = end;
            } else if (kind == 'x' || kind == 'u' || kind == 'U') {
                int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
                value.appendCodePoint(hexadecimal(literal, i, digits, kind, from));
                i += digits;
            } else if (kind == 'N') {
                throw source.leftOut(positionAt(from), "A `\\N{...}` escape");
            } else if (kind != '\n') {
                value.append(c).append(kind);
            }
        }
        return value.toString();
    }

    private int hexadecimal(String literal, int start, int digits, char kind, int from) {
        int end = Math.min(start + digits, literal.length());
        String number = literal.substring(start, end);
        if (!number.matches("[0-9a-fA-F]{" + digits + "}")) {
            throw error(from, "truncated \\" + kind + " escape");
        }
        long value = Long.parseLong(number, 16);
        if (value > Character.MAX_CODE_POINT) {
            throw error(from, "illegal Unicode character");
        }
        return (int) value;
    }

    // ---- places

    private ProgramError error(int index, String problem) {
        return source.syntaxError(positionAt(index), problem);
    }

    private Position positionAt(int index) {
        int line = token.getLine();
        int column = token.getCharPositionInLine() + 1;
        for (int i = 0; i < index; i += Character.charCount(text.codePointAt(i))) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Position(line, column);
    }
}
