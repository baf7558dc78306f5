package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyLexer;
import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a program as the grammar wants them: lines joined inside brackets, blank lines dropped, and INDENT and
 * DEDENT where a logical line begins further right or further left than the one before.
 *
 * <p>Characters that begin no token are refused here.
 */
final class IndentationLexer extends MiniPyLexer {
    private static final int TAB_SIZE = 8;
    private static final int MAX_INDENTATIONS = 100;
    private static final int MAX_OPEN_BRACKETS = 200;

    private final Source source;
    private final boolean wholeProgram;
    private final Deque<Indentation> indentations = new ArrayDeque<>();
    private final Deque<Token> openBrackets = new ArrayDeque<>();
    private final Queue<Token> waiting = new ArrayDeque<>();
    private boolean atLineStart = true;

    /**
     * The width of the space that a line begins with, measured twice as in CPython: with a tab reaching to the next
     * multiple of eight, and with a tab as wide as one space. Two lines whose order depends on the measure are refused.
     */
    private record Indentation(int width, int widthOfNarrowTabs) {}

    private IndentationLexer(CharStream characters, Source source, boolean wholeProgram) {
        super(characters);
        this.source = source;
        this.wholeProgram = wholeProgram;
        indentations.push(new Indentation(0, 0));
        removeErrorListeners();
    }

    static IndentationLexer ofProgram(CharStream characters, Source source) {
        return new IndentationLexer(characters, source, true);
    }

    /** Returns the tokens of an expression that begins in the midst of a line. Line ends mean nothing in it. */
    static IndentationLexer ofExpression(CharStream characters, Source source, Position start) {
        IndentationLexer lexer = new IndentationLexer(characters, source, false);
        lexer.getInterpreter().setLine(start.line());
        lexer.getInterpreter().setCharPositionInLine(start.column() - 1);
        return lexer;
    }

    @Override
    public Token nextToken() {
        Token first = waiting.poll();
        if (first != null) {
            return first;
        }
        Token token = super.nextToken();
        while (token.getType() == NEWLINE && (atLineStart || !openBrackets.isEmpty() || !wholeProgram)) {
            token = super.nextToken();
        }
        if (!wholeProgram) {
            check(token);
            trackBrackets(token);
            return token;
        }
        switch (token.getType()) {
            case NEWLINE -> {
                atLineStart = true;
                return token;
            }
            case EOF -> {
                if (!atLineStart) {
                    atLineStart = true;
                    waiting.add(synthetic(NEWLINE, token));
                }
                dedentTo(new Indentation(0, 0), token);
            }
            default -> {
                check(token);
                if (atLineStart) {
                    atLineStart = false;
                    indent(token);
                }
                trackBrackets(token);
            }
        }
        waiting.add(token);
        return waiting.remove();
    }

    /**
     * Reads on to the end of the program and returns the error for the innermost bracket that is open there, null if
     * all are closed. To be asked only when parsing ends here in any case.
     */
    @Nullable
    ProgramError bracketNeverClosed() {
        if (openBrackets.isEmpty()) {
            return null;
        }
        try {
            while (nextToken().getType() != EOF) {
                // only the brackets matter
            }
        } catch (ProgramError later) {
            return null;
        }
        Token bracket = openBrackets.peek();
        return bracket == null
                ? null
                : source.syntaxError(Tokens.position(bracket), "'" + bracket.getText() + "' was never closed");
    }

    // ---- indentation

    private void indent(Token first) {
        Indentation before = indentations.element();
        Indentation now = indentationOf(first);
        if (now.width > before.width && now.widthOfNarrowTabs > before.widthOfNarrowTabs) {
            if (indentations.size() == MAX_INDENTATIONS) {
                throw source.indentationError(Tokens.position(first), "too many levels of indentation");
            }
            indentations.push(now);
            waiting.add(synthetic(MiniPyParser.INDENT, first));
        } else if (now.width < before.width) {
            dedentTo(now, first);
        } else if (!now.equals(before)) {
            throw inconsistentTabs(first);
        }
    }

    private void dedentTo(Indentation now, Token first) {
        while (indentations.element().width > now.width) {
            indentations.pop();
            waiting.add(synthetic(MiniPyParser.DEDENT, first));
        }
        Indentation reached = indentations.element();
        if (reached.width != now.width) {
            throw source.indentationError(
                    Tokens.position(first), "unindent does not match any outer indentation level");
        }
        if (!reached.equals(now)) {
            throw inconsistentTabs(first);
        }
    }

    private Indentation indentationOf(Token first) {
        int width = 0;
        int widthOfNarrowTabs = 0;
        String line = source.lines().get(first.getLine() - 1);
        for (int i = 0; i < first.getCharPositionInLine(); i++) {
            switch (line.charAt(i)) {
                case '\t' -> {
                    width = (width / TAB_SIZE + 1) * TAB_SIZE;
                    widthOfNarrowTabs++;
                }
                case '\f' -> {
                    width = 0;
                    widthOfNarrowTabs = 0;
                }
                default -> {
                    width++;
                    widthOfNarrowTabs++;
                }
            }
        }
        return new Indentation(width, widthOfNarrowTabs);
    }

    private ProgramError inconsistentTabs(Token first) {
        return source.error(Tokens.position(first), "TabError: inconsistent use of tabs and spaces in indentation");
    }

    /** Returns an empty token in front of another one. */
    private Token synthetic(int type, Token before) {
        return getTokenFactory()
                .create(
                        _tokenFactorySourcePair,
                        type,
                        "",
                        Token.DEFAULT_CHANNEL,
                        before.getStartIndex(),
                        before.getStartIndex() - 1,
                        before.getLine(),
                        before.getCharPositionInLine());
    }

    // ---- brackets

    private void trackBrackets(Token token) {
        switch (token.getType()) {
            case OPEN_PAREN, OPEN_BRACKET, OPEN_BRACE -> {
                if (openBrackets.size() == MAX_OPEN_BRACKETS) {
                    throw source.syntaxError(Tokens.position(token), "too many nested parentheses");
                }
                openBrackets.push(token);
            }
            case CLOSE_PAREN -> close(token, "(");
            case CLOSE_BRACKET -> close(token, "[");
            case CLOSE_BRACE -> close(token, "{");
            default -> {}
        }
    }

    private void close(Token closing, String opening) {
        if (openBrackets.isEmpty()) {
            throw source.syntaxError(Tokens.position(closing), "unmatched '" + closing.getText() + "'");
        }
        Token open = openBrackets.pop();
        if (!open.getText().equals(opening)) {
            String where = open.getLine() == closing.getLine() ? "" : " on line " + open.getLine();
            throw source.syntaxError(
                    Tokens.position(closing),
                    "closing parenthesis '" + closing.getText() + "' does not match opening parenthesis '"
                            + open.getText() + "'" + where);
        }
    }

    // ---- characters

    private void check(Token token) {
        switch (token.getType()) {
            case NAME -> checkName(token);
            case BAD_NUMBER -> throw badNumber(token);
            case OPEN_STRING -> throw openString(token);
            case UNKNOWN -> throw unknown(token);
            default -> {}
        }
    }

    private void checkName(Token token) {
        String name = token.getText();
        int length = 0;
        for (int offset = 0; offset < name.length(); offset += Character.charCount(name.codePointAt(offset))) {
            int character = name.codePointAt(offset);
            boolean fits = offset == 0
                    ? character == '_' || Character.isUnicodeIdentifierStart(character)
                    : Character.isUnicodeIdentifierPart(character);
            if (!fits) {
                Position position = new Position(token.getLine(), token.getCharPositionInLine() + length + 1);
                throw invalidCharacter(position, character);
            }
            length++;
        }
    }

    private ProgramError unknown(Token token) {
        Position position = Tokens.position(token);
        return switch (token.getText()) {
            case "\\" -> source.syntaxError(position, "unexpected character after line continuation character");
            case "!" -> source.syntaxError(position, "invalid syntax: `!` is no operator of Python, write `not`");
            case "&", "|" -> source.syntaxError(position, "invalid syntax");
            default -> invalidCharacter(position, token.getText().codePointAt(0));
        };
    }

    private ProgramError invalidCharacter(Position position, int character) {
        return source.syntaxError(
                position, String.format("invalid character '%s' (U+%04X)", Character.toString(character), character));
    }

    private ProgramError badNumber(Token token) {
        String number = token.getText();
        if (number.matches("[0-9._]+([eE][+-]?[0-9]+)?[jJ]")) {
            return source.leftOut(Tokens.position(token), "A complex number");
        }
        return source.syntaxError(Tokens.position(token), "invalid decimal literal");
    }

    private ProgramError openString(Token token) {
        Position position = Tokens.position(token);
        return token.getText().endsWith("\"\"\"") || token.getText().endsWith("'''")
                ? source.syntaxError(position, "unterminated triple-quoted string literal")
                : source.syntaxError(position, "unterminated string literal");
    }
}
