package gccourse.minipy.compiler;

import gccourse.minipy.syntax.Expression;
import gccourse.minipy.syntax.Expression.ArithmeticOperator;
import gccourse.minipy.syntax.Expression.FormattedValue;
import gccourse.minipy.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code "..." % (...)} with nothing but {@code %s}, {@code %r} and {@code %a}: as CPython's compiler does
 * ({@code optimize_format}), it is made an f-string, and no tuple is allocated.
 */
final class PercentTemplate {
    private static final Pattern FIELD = Pattern.compile("%(?:%|([-+ #0]*)(\\d{0,3})(?:\\.(\\d{0,3}))?([sra]))");

    private PercentTemplate() {}

    /** Returns the f-string, null if CPython makes none. */
    static Expression.@Nullable FormattedString formattedString(Expression.Arithmetic arithmetic) {
        boolean fits = arithmetic.operator() == ArithmeticOperator.MODULO
                && arithmetic.left() instanceof StringLiteral
                && arithmetic.right() instanceof Expression.TupleDisplay tuple
                && !tuple.isConstant();
        if (!fits) {
            return null;
        }
        StringLiteral template = (StringLiteral) arithmetic.left();
        List<Expression> values = ((Expression.TupleDisplay) arithmetic.right()).items();
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher field = FIELD.matcher(template.value());
        int at = 0;
        int used = 0;
        while (at < template.value().length()) {
            int next = template.value().indexOf('%', at);
            text.append(template.value(), at, next < 0 ? template.value().length() : next);
            if (next < 0) {
                break;
            }
            if (!field.find(next) || field.start() != next) {
                return null;
            }
            at = field.end();
            if (field.group(4) == null) {
                text.append('%');
                continue;
            }
            if (used == values.size()) {
                return null;
            }
            addText(template, text, parts);
            parts.add(value(values.get(used++), field));
        }
        addText(template, text, parts);
        return used == values.size() ? new Expression.FormattedString(arithmetic.position(), parts) : null;
    }

    private static void addText(StringLiteral template, StringBuilder text, List<Expression> parts) {
        if (!text.isEmpty()) {
            parts.add(new StringLiteral(template.position(), text.toString()));
            text.setLength(0);
        }
    }

    private static Expression value(Expression value, Matcher field) {
        String width = field.group(2);
        String precision = field.group(3);
        String format = (!field.group(1).contains("-") && !width.isEmpty() ? ">" : "")
                + width
                + (precision == null ? "" : "." + (precision.isEmpty() ? "0" : precision));
        return new FormattedValue(
                value.position(),
                value,
                field.group(4).charAt(0),
                format.isEmpty() ? null : new StringLiteral(value.position(), format));
    }
}
