package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.StringLiteral;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds numbers and strings. */
final class LiteralBuilder {
    private final Source source;
    private final ExpressionBuilder expressions;

    /** @param expressions builds the fields of f-strings */
    LiteralBuilder(Source source, ExpressionBuilder expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    Expression integer(Token token) {
        String digits = token.getText().replace("_", "");
        int base = digits.length() < 2
                ? 10
                : switch (digits.charAt(1)) {
                    case 'x', 'X' -> 16;
                    case 'o', 'O' -> 8;
                    case 'b', 'B' -> 2;
                    default -> 10;
                };
        if (base == 10 && digits.matches("0+[1-9].*")) {
            throw source.syntaxError(
                    Tokens.position(token),
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        }
        try {
            long value = Long.parseLong(base == 10 ? digits : digits.substring(2), base);
            return new Expression.IntegerLiteral(Tokens.position(token), value);
        } catch (NumberFormatException tooLarge) {
            throw source.leftOut(Tokens.position(token), "A whole number of more than 64 bits");
        }
    }

    Expression floatingPoint(Token token) {
        return new Expression.FloatLiteral(
                Tokens.position(token), Double.parseDouble(token.getText().replace("_", "")));
    }

    Expression string(List<TerminalNode> literals, Position position) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (TerminalNode literal : literals) {
            for (StringLiterals.Part part : StringLiterals.parts(source, literal.getSymbol())) {
                if (part.field() == null) {
                    text.append(part.text());
                } else {
                    addText(text, position, parts);
                    parts.add(field(part.text(), part.field()));
                }
            }
        }
        if (parts.isEmpty()) {
            return new StringLiteral(position, text.toString());
        }
        addText(text, position, parts);
        return new Expression.FormattedString(position, List.copyOf(parts));
    }

    private static void addText(StringBuilder text, Position position, List<Expression> parts) {
        if (!text.isEmpty()) {
            parts.add(new StringLiteral(position, text.toString()));
            text.setLength(0);
        }
    }

    private Expression field(String text, Position position) {
        IndentationLexer lexer = IndentationLexer.ofExpression(CharStreams.fromString(text), source, position);
        return expressions.expression(Parser.parser(lexer, source).field().expressionList());
    }
}
