package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyLexer;
import gccourse.minipy.syntax.ProgramError;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads on behind what this course leaves out, so that a program is told of all of it in one go.
 *
 * <p>The statement in which something is left out is taken out of the text, and the rest is read again. Of a statement
 * with a block only the head goes: the block is read as well.
 */
final class Refusals {
    /** Beyond so many refusals nobody reads on. */
    private static final int MOST = 100;

    private final List<ProgramError> found = new ArrayList<>();
    private String text;

    /** What reads a program to its end or to its first error. */
    @FunctionalInterface
    interface Reading {
        /** Reads a text whose lines are those of the program, some of them emptied. */
        void read(String text);
    }

    private Refusals(String text) {
        this.text = text;
    }

    /** Returns the error that tells of everything that is left out, given the first. */
    static ProgramError all(ProgramError first, String text, Reading reading) {
        return new Refusals(text).readOn(first, reading);
    }

    private ProgramError readOn(ProgramError first, Reading reading) {
        found.add(first);
        int line = first.line();
        while (found.size() < MOST && takeOut(line)) {
            try {
                reading.read(text);
                break;
            } catch (ProgramError next) {
                boolean again =
                        next.getMessage().equals(found.get(found.size() - 1).getMessage());
                if (!next.isLeftOut() || again) {
                    break;
                }
                line = next.line();
                found.add(next);
            }
        }
        return ProgramError.of(found);
    }

    /** Takes the statement on a line out of the text; false if there is none that could go. */
    private boolean takeOut(int line) {
        List<List<Token>> lines = logicalLines();
        for (int i = 0; i < lines.size(); i++) {
            List<Token> statement = lines.get(i);
            if (statement.get(statement.size() - 1).getLine() >= line) {
                String instead = instead(statement);
                if (instead == null) {
                    return false;
                }
                int last = i;
                boolean blockGoes = instead.equals("pass") && endsWithColon(statement);
                while (blockGoes && last + 1 < lines.size() && column(lines.get(last + 1)) > column(statement)) {
                    last++;
                }
                replace(statement.get(0), lines.get(last), instead);
                return true;
            }
        }
        return false;
    }

    /** Returns what takes a statement's place, so that what belongs to it can be read; null if nothing can. */
    private static @Nullable String instead(List<Token> statement) {
        String word = statement.get(0).getText();
        boolean head = endsWithColon(statement);
        String name = statement.size() > 1 ? statement.get(1).getText() : "";
        return switch (word) {
            case "def" -> head ? "def " + name + "():" : "pass";
            case "class" -> head ? "class " + name + ":" : "pass";
            case "for", "while" -> head ? "while None:" : "pass";
            case "if", "with", "try" -> head ? "if None:" : "pass";
            case "async" -> head && name.equals("def") ? "def f():" : head ? "while None:" : "pass";
            case "elif" -> head ? "elif None:" : null;
            case "else", "except", "finally", "case" -> null;
            case "pass" -> statement.size() == 2 ? null : "pass";
            default -> "pass";
        };
    }

    private static boolean endsWithColon(List<Token> statement) {
        return statement.size() > 2 && statement.get(statement.size() - 2).getType() == MiniPyLexer.COLON;
    }

    private static int column(List<Token> statement) {
        return statement.get(0).getCharPositionInLine();
    }

    private void replace(Token first, List<Token> lastLine, String instead) {
        int[] characters = text.codePoints().toArray();
        int from = first.getStartIndex();
        int to = lastLine.get(lastLine.size() - 1).getStartIndex();
        StringBuilder changed = new StringBuilder();
        changed.append(new String(characters, 0, from)).append(instead);
        for (int i = from; i < to; i++) {
            if (characters[i] == '\n') {
                changed.append('\n');
            }
        }
        changed.append(new String(characters, to, characters.length - to));
        text = changed.toString();
    }

    /** Returns the tokens of the program by logical lines, each with its line end, whatever is wrong with them. */
    private List<List<Token>> logicalLines() {
        MiniPyLexer lexer = new MiniPyLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<List<Token>> lines = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        int depth = 0;
        while (true) {
            Token token = lexer.nextToken();
            boolean end = token.getType() == Token.EOF;
            switch (token.getType()) {
                case MiniPyLexer.OPEN_PAREN, MiniPyLexer.OPEN_BRACKET, MiniPyLexer.OPEN_BRACE -> depth++;
                case MiniPyLexer.CLOSE_PAREN, MiniPyLexer.CLOSE_BRACKET, MiniPyLexer.CLOSE_BRACE -> depth--;
                default -> {}
            }
            if (token.getType() != MiniPyLexer.NEWLINE && !end) {
                line.add(token);
            } else if (!line.isEmpty() && (depth <= 0 || end)) {
                line.add(token);
                lines.add(line);
                line = new ArrayList<>();
            }
            if (end) {
                return lines;
            }
        }
    }
}
