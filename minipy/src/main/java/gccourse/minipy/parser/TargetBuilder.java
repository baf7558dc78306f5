package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.DictDisplayContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.PrimaryContext;
import gccourse.minipy.grammar.MiniPyParser.TargetContext;
import gccourse.minipy.grammar.MiniPyParser.TargetsContext;
import gccourse.minipy.syntax.Expression.Target;
import gccourse.minipy.syntax.Expression.TargetList;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds what is assigned to or deleted, and refuses what cannot be. */
final class TargetBuilder {
    private static final String MAYBE_EQUALS = " here. Maybe you meant '==' instead of '='?";

    private final Source source;
    private final Names names;
    private final ExpressionBuilder expressions;

    TargetBuilder(Names names, ExpressionBuilder expressions) {
        this.names = names;
        this.expressions = expressions;
        source = names.source();
    }

    private enum Use {
        ASSIGN,
        AUGMENT,
        DELETE
    }

    /** Returns what stands in front of a {@code =}. */
    Target assigned(ParserRuleContext target) {
        return target(target, Use.ASSIGN);
    }

    /** Returns what stands in front of a {@code +=} or the like. */
    Target augmented(ParserRuleContext target) {
        return target(target, Use.AUGMENT);
    }

    /** Returns what stands behind {@code del}. */
    List<Target> deleted(ExpressionListContext list) {
        ParseTrees.refuseEmptyPlaces(source, list, MiniPyParser.COMMA);
        List<Target> targets = new ArrayList<>();
        for (ExpressionContext target : list.expression()) {
            targets.add(target(target, Use.DELETE));
        }
        return List.copyOf(targets);
    }

    private Target target(ParserRuleContext context, Use use) {
        ParserRuleContext kind = ParseTrees.unwrap(context);
        if (kind instanceof AtomContext atom && atom.NAME() != null) {
            return names.store(atom.NAME());
        }
        if (kind instanceof PrimaryContext primary
                && expressions.expression(primary, primary.trailer().size()) instanceof Target target) {
            return target;
        }
        if (kind instanceof ExpressionListContext several && use != Use.AUGMENT) {
            return targets(Tokens.position(context), several, use);
        }
        if (kind instanceof AtomContext atom
                && atom.listDisplay() != null
                && atom.listDisplay().comprehension() == null
                && atom.listDisplay().expressionList() != null
                && use != Use.AUGMENT) {
            return targets(Tokens.position(kind), atom.listDisplay().expressionList(), use);
        }
        if (kind instanceof ExpressionContext starred && starred.STAR() != null && use == Use.ASSIGN) {
            throw source.syntaxError(Tokens.position(context), "starred assignment target must be in a list or tuple");
        }
        throw notATarget(kind, use);
    }

    private TargetList targets(Position position, ExpressionListContext list, Use use) {
        ParseTrees.refuseEmptyPlaces(source, list, MiniPyParser.COMMA);
        List<Target> targets = new ArrayList<>();
        int starred = -1;
        for (ExpressionContext item : list.expression()) {
            boolean star = item.STAR() != null;
            if (star && use == Use.DELETE) {
                throw source.syntaxError(Tokens.position(item), "cannot delete starred");
            }
            starred = star ? onlyStar(starred, targets.size(), Tokens.position(item)) : starred;
            targets.add(target(star ? item.arithmetic() : item, use));
        }
        return new TargetList(position, List.copyOf(targets), starred);
    }

    /** Returns what stands between {@code for} and {@code in}. */
    Target loop(TargetsContext list) {
        ParseTrees.refuseEmptyPlaces(source, list, MiniPyParser.COMMA);
        if (list.getChildCount() == 1 && list.target(0).STAR() == null) {
            return target(list.target(0).primary(), Use.ASSIGN);
        }
        List<Target> targets = new ArrayList<>();
        int starred = -1;
        for (TargetContext item : list.target()) {
            starred = item.STAR() != null ? onlyStar(starred, targets.size(), Tokens.position(item)) : starred;
            targets.add(target(item.primary(), Use.ASSIGN));
        }
        return new TargetList(Tokens.position(list), List.copyOf(targets), starred);
    }

    private int onlyStar(int before, int index, Position position) {
        if (before >= 0) {
            throw source.syntaxError(position, "multiple starred expressions in assignment");
        }
        return index;
    }

    private ProgramError notATarget(ParserRuleContext context, Use use) {
        String kind = describe(context);
        return source.syntaxError(
                Tokens.position(context),
                switch (use) {
                    case ASSIGN -> "cannot assign to " + kind + (couldBeCompared(context) ? MAYBE_EQUALS : "");
                    case AUGMENT -> "'" + kind + "' is an illegal expression for augmented assignment";
                    case DELETE -> "cannot delete " + kind;
                });
    }

    /** Tells whether CPython, seeing {@code =} behind this, thinks of {@code ==}. */
    private static boolean couldBeCompared(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_arithmetic, MiniPyParser.RULE_factor, MiniPyParser.RULE_primary -> true;
            case MiniPyParser.RULE_atom -> !isKeyword(context) && ((AtomContext) context).group() == null;
            default -> false;
        };
    }

    private static boolean isKeyword(ParserRuleContext context) {
        return switch (context.getStart().getType()) {
            case MiniPyParser.NONE, MiniPyParser.TRUE, MiniPyParser.FALSE -> context instanceof AtomContext;
            default -> false;
        };
    }

    /** Returns CPython's word for a kind of expression that is no target. */
    private static String describe(ParserRuleContext context) {
        if (isKeyword(context)) {
            return context.getText();
        }
        if (context instanceof AtomContext atom) {
            boolean formatted = !atom.STRING().isEmpty()
                    && atom.STRING().stream().anyMatch(s -> s.getText().matches("(?si)r?f.*"));
            if (atom.group() != null && atom.group().comprehension() != null) {
                return "generator expression";
            }
            if (atom.listDisplay() != null && atom.listDisplay().comprehension() != null) {
                return "list comprehension";
            }
            return atom.dictDisplay() != null
                    ? describe(atom.dictDisplay())
                    : atom.group() != null ? "tuple" : formatted ? "f-string expression" : "literal";
        }
        if (context instanceof DictDisplayContext braces) {
            return braces.entry().isEmpty() || braces.entry(0).COLON() != null ? "dict literal" : "set display";
        }
        if (context instanceof ExpressionContext expression && expression.WALRUS() != null) {
            return "named expression";
        }
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_primary -> "function call";
            case MiniPyParser.RULE_expressionList -> "tuple";
            case MiniPyParser.RULE_comparison -> "comparison";
            case MiniPyParser.RULE_expression -> {
                ExpressionContext expression = (ExpressionContext) context;
                yield expression.LAMBDA() != null
                        ? "lambda"
                        : expression.WALRUS() != null ? "named expression" : "conditional expression";
            }
            default -> "expression";
        };
    }
}
