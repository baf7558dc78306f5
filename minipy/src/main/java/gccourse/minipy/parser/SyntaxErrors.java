package gccourse.minipy.parser;

import static gccourse.minipy.grammar.MiniPyParser.*;

import gccourse.minipy.grammar.MiniPyParser.SimpleLineContext;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the first token that fits no rule into a {@link ProgramError}: a construct of Python that the subset leaves out
 * is called by its name, everything else says what was expected and what was found.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
    private static final String STARRED = "`*` in front of a value";

    /** Tokens that tell what was meant wherever they stand. */
    private static final Map<Integer, String> LEFT_OUT = Map.ofEntries(
            Map.entry(ASYNC, "`async`"),
            Map.entry(AWAIT, "`await`"),
            Map.entry(YIELD, "`yield` inside another expression"),
            Map.entry(ARROW, "An annotation"),
            Map.entry(ELLIPSIS, "`...`"));

    /** Tokens that tell what was meant by the rule that they do not fit, or by the innermost brackets around them. */
    private static final List<InRule> LEFT_OUT_IN_RULE = List.of(
            new InRule(STAR, RULE_dictDisplay, STARRED),
            new InRule(STAR, RULE_subscript, STARRED),
            new InRule(COLON, RULE_parameters, "An annotation"),
            new InRule(COLON, RULE_parameter, "An annotation"),
            new InRule(COLON, RULE_parameterList, "An annotation"),
            new InRule(ASSIGN, RULE_bases, "A keyword in the head of a class"),
            new InRule(DOT, RULE_simpleLine, "A module inside a package"),
            new InRule(DOT, RULE_simpleStatement, "A module inside a package"),
            new InRule(ELLIPSIS, RULE_simpleStatement, "A module inside a package"),
            new InRule(STAR, RULE_exceptClause, "`except*`"),
            new InRule(AS, RULE_group, "`with` and a list of managers in parentheses"),
            new InRule(STAR, RULE_bases, STARRED));

    /** What can follow a complete expression and go on with it: not worth a mention where something else can follow. */
    private static final Set<Integer> CONTINUATIONS = Set.of(
            OPEN_PAREN,
            OPEN_BRACKET,
            DOT,
            PLUS,
            MINUS,
            STAR,
            SLASH,
            DOUBLE_SLASH,
            PERCENT,
            POWER,
            BITWISE,
            WALRUS,
            EQUAL,
            NOT_EQUAL,
            LESS,
            LESS_OR_EQUAL,
            GREATER,
            GREATER_OR_EQUAL,
            IN,
            IS,
            NOT,
            AND,
            OR,
            IF,
            ASSIGN,
            AUGMENTED_ASSIGN,
            FOR,
            SEMICOLON,
            STRING,
            DEDENT);

    /** A program's end hides behind the end of its last line; only the end of a field is ever expected or found. */
    private static final String END_OF_FIELD = "'}'";

    private static final int[] EXPRESSION_STARTS = {
        NAME,
        INTEGER,
        FLOAT,
        STRING,
        NONE,
        TRUE,
        FALSE,
        NOT,
        MINUS,
        PLUS,
        TILDE,
        STAR,
        LAMBDA,
        YIELD,
        OPEN_PAREN,
        OPEN_BRACKET,
        OPEN_BRACE
    };

    private final Source source;
    private final IndentationLexer lexer;

    private record InRule(int token, int rule, String construct) {}

    SyntaxErrors(Source source, IndentationLexer lexer) {
        this.source = source;
        this.lexer = lexer;
    }

    @Override
    public void sync(Parser parser) {
        // Nothing is ever skipped: the first error is the last.
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw error(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException failure) {
        throw error(parser);
    }

    private ProgramError error(Parser parser) {
        Token found = parser.getCurrentToken();
        ProgramError bracket = lexer.bracketNeverClosed();
        if (bracket != null) {
            return bracket;
        }
        String construct = leftOut(parser, found);
        if (construct != null) {
            return source.leftOut(Tokens.position(found), construct);
        }
        ProgramError indentation = indentationError(parser, found);
        return indentation != null ? indentation : source.syntaxError(Tokens.position(found), problem(parser, found));
    }

    // ---- constructs by name

    private static @Nullable String leftOut(Parser parser, Token found) {
        int type = found.getType();
        ParserRuleContext context = parser.getContext();
        boolean parenthesisMissing = context.getRuleIndex() == RULE_parameters && context.getStart() == found;
        String construct = parenthesisMissing ? null : leftOut(type, context.getRuleIndex());
        RuleContext brackets = context;
        while (brackets != null && !areBrackets(brackets)) {
            brackets = brackets.parent;
        }
        if (construct == null && brackets != null) {
            construct = leftOut(type, brackets.getRuleIndex());
        }
        if (construct != null) {
            return construct;
        }
        if (LEFT_OUT.containsKey(type)) {
            return LEFT_OUT.get(type);
        }
        boolean inLine = context.getRuleIndex() == RULE_simpleLine;
        boolean headOfMatch =
                inLine && type == COLON && context.getStart().getText().equals("match");
        if (headOfMatch || followsWord(parser, "match") && type != NEWLINE) {
            return "`match`";
        }
        return switch (type) {
            case AT, OTHER_AUGMENTED_ASSIGN -> "The operator `" + found.getText() + "`";
            case STAR -> expectsExpression(context) ? STARRED : null;
            case COLON -> inLine && !endsLine(parser.getInputStream().LA(2)) ? "An annotation" : null;
            default -> null;
        };
    }

    private static @Nullable String leftOut(int token, int rule) {
        for (InRule candidate : LEFT_OUT_IN_RULE) {
            if (candidate.token == token && candidate.rule == rule) {
                return candidate.construct;
            }
        }
        return null;
    }

    private static boolean areBrackets(RuleContext rule) {
        return switch (rule.getRuleIndex()) {
            case RULE_arguments, RULE_subscript, RULE_group, RULE_listDisplay, RULE_dictDisplay -> true;
            default -> false;
        };
    }

    /** Tells whether a token fits no rule because it begins no expression. */
    private static boolean expectsExpression(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case RULE_notTest, RULE_factor, RULE_atom, RULE_assigned -> true;
            default -> false;
        };
    }

    private static boolean endsLine(int type) {
        return type == NEWLINE || type == Token.EOF;
    }

    /** Tells whether the token before this one is the given word at the beginning of a statement. */
    private static boolean followsWord(Parser parser, String word) {
        Token before = parser.getInputStream().LT(-1);
        return before != null
                && before.getText().equals(word)
                && parser.getContext() instanceof SimpleLineContext line
                && line.getStart() == before;
    }

    // ---- indentation

    private @Nullable ProgramError indentationError(Parser parser, Token found) {
        if (found.getType() == INDENT) {
            return source.indentationError(Tokens.position(found), "unexpected indent");
        }
        Token before = parser.getInputStream().LT(-1);
        boolean blockMissing = parser.getContext().getRuleIndex() == RULE_suite
                && before != null
                && before.getType() == NEWLINE
                && before == parser.getContext().getStart();
        if (!blockMissing) {
            return null;
        }
        ParserRuleContext owner = parser.getContext().getParent();
        String kind = switch (owner.getRuleIndex()) {
            case RULE_functionDefinition -> "function definition";
            case RULE_classDefinition -> "class definition";
            default -> "'" + owner.getStart().getText() + "' statement";
        };
        boolean atEnd = found.getLine() > source.lines().size();
        return source.indentationError(
                Tokens.position(atEnd ? before : found),
                "expected an indented block after " + kind + " on line "
                        + owner.getStart().getLine());
    }

    // ---- expected and found

    private static String problem(Parser parser, Token found) {
        ParserRuleContext context = parser.getContext();
        int rule = context.getRuleIndex();
        boolean atStatement = rule == RULE_program || rule == RULE_suite;
        switch (found.getType()) {
            case ASSIGN -> {
                if (!expectsExpression(context) && !atStatement && rule != RULE_simpleLine) {
                    return "invalid syntax. Maybe you meant '==' instead of '='?";
                }
            }
            case ELIF, ELSE -> {
                if (atStatement) {
                    return "'" + found.getText() + "' without an 'if' above it at the same indentation";
                }
            }
            case IF -> {
                if (rule == RULE_elseClause) {
                    return "expected ':', but found 'if' ('else if' is written 'elif')";
                }
            }
            default -> {
                if (followsWord(parser, "print")) {
                    return "Missing parentheses in call to 'print'. Did you mean print(...)?";
                }
            }
        }
        String expected = switch (rule) {
            case RULE_program -> "a statement";
            case RULE_suite ->
                context.getStart() == found ? "a simple statement or the end of the line" : "a statement";
            default -> expected(parser.getExpectedTokens());
        };
        return "expected " + expected + ", but found " + describe(found);
    }

    private static String expected(IntervalSet tokens) {
        List<String> words = new ArrayList<>();
        IntervalSet rest = new IntervalSet(tokens);
        if (tokens.contains(INTEGER)) {
            words.add("an expression");
            for (int start : EXPRESSION_STARTS) {
                rest.remove(start);
            }
        }
        List<Integer> ends = new ArrayList<>(rest.toList());
        ends.removeAll(CONTINUATIONS);
        for (int token : ends.isEmpty() && words.isEmpty() ? rest.toList() : ends) {
            words.add(describe(token));
        }
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String describe(int token) {
        return switch (token) {
            case NAME -> "a name";
            case NEWLINE -> "the end of the line";
            case INDENT -> "an indented block";
            case DEDENT -> "the end of the block";
            case Token.EOF -> END_OF_FIELD;
            default -> VOCABULARY.getDisplayName(token);
        };
    }

    private static String describe(Token found) {
        return switch (found.getType()) {
            case NEWLINE, INDENT, DEDENT -> describe(found.getType());
            case Token.EOF -> END_OF_FIELD;
            case NAME -> "the name '" + found.getText() + "'";
            case INTEGER, FLOAT -> "the number " + found.getText();
            case STRING -> "a string";
            default -> "'" + found.getText() + "'";
        };
    }
}
