package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.StringLiteral;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

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
        BigInteger value = new BigInteger(base == 10 ? digits : digits.substring(2), base);
        return new Expression.IntegerLiteral(
                Tokens.position(token), value.bitLength() < Long.SIZE ? (Number) value.longValue() : value);
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
                add(part, position, text, parts);
            }
        }
        return string(position, text, parts);
    }

    private Expression string(Position position, StringBuilder text, List<Expression> parts) {
        if (parts.isEmpty()) {
            return new StringLiteral(position, text.toString());
        }
        addText(text, position, parts);
        return new Expression.FormattedString(position, List.copyOf(parts));
    }

    private void add(StringLiterals.Part part, Position position, StringBuilder text, List<Expression> parts) {
        if (part instanceof StringLiterals.Field field) {
            text.append(field.shown());
            addText(text, position, parts);
            parts.add(field(field));
        } else {
            text.append(((StringLiterals.Text) part).text());
        }
    }

    private static void addText(StringBuilder text, Position position, List<Expression> parts) {
        if (!text.isEmpty()) {
            parts.add(new StringLiteral(position, text.toString()));
            text.setLength(0);
        }
    }

    private Expression field(StringLiterals.Field field) {
        Position position = field.position();
        IndentationLexer lexer =
                IndentationLexer.ofExpression(CharStreams.fromString(field.expression()), source, position);
        Expression value =
                expressions.expression(Parser.parser(lexer, source).field().expressionList());
        return new Expression.FormattedValue(value.position(), value, field.conversion(), format(field, position));
    }

    private @Nullable Expression format(StringLiterals.Field field, Position position) {
        if (field.format() == null) {
            return null;
        }
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (StringLiterals.Part part : field.format()) {
            add(part, position, text, parts);
        }
        return string(position, text, parts);
    }
}
