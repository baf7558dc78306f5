package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AssignedContext;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ComprehensionContext;
import gccourse.minipy.grammar.MiniPyParser.ComprehensionLoopContext;
import gccourse.minipy.grammar.MiniPyParser.ExceptClauseContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionOrAssignmentContext;
import gccourse.minipy.grammar.MiniPyParser.ForStatementContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNameContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNamesContext;
import gccourse.minipy.grammar.MiniPyParser.NamesContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleStatementContext;
import gccourse.minipy.grammar.MiniPyParser.TargetContext;
import gccourse.minipy.grammar.MiniPyParser.TargetsContext;
import gccourse.minipy.grammar.MiniPyParser.WithItemContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The names that a function binds or deletes somewhere in its body: its local variables, and those it declares otherwise.
 *
 * <p>They must be known before the body's tree is built, for a name is local everywhere in the function or nowhere.
 */
final class BoundNames {
    private final @Nullable String className;
    private final Set<String> bound = new HashSet<>();
    private final Set<String> declaredGlobal = new HashSet<>();
    private final Set<String> declaredNonlocal = new HashSet<>();

    /** A module binds none: all of its names are global. */
    static final BoundNames NONE = new BoundNames(null);

    private BoundNames(@Nullable String className) {
        this.className = className;
    }

    /**
     * Reads what a function binds and declares.
     *
     * @param body the statements of the function, or the expression of a lambda
     * @param names the names around the function
     */
    static BoundNames of(ParserRuleContext body, Names names) {
        BoundNames bound = new BoundNames(names.className());
        bound.collect(body);
        if (names.source().lines().stream().anyMatch(line -> line.contains(":="))) {
            bound.namedExpressions(body);
        }
        return bound;
    }

    /** Returns the names that a comprehension binds: those of its loops. */
    static BoundNames ofComprehension(ComprehensionContext comprehension, @Nullable String className) {
        BoundNames names = new BoundNames(className);
        for (ComprehensionLoopContext loop : comprehension.comprehensionLoop()) {
            names.loopTargets(loop.targets());
        }
        return names;
    }

    /** Tells whether a name is a local variable. */
    boolean isBound(String name) {
        return bound.contains(name) && !declaredGlobal.contains(name) && !declaredNonlocal.contains(name);
    }

    /** Tells whether a name is declared global. */
    boolean isGlobal(String name) {
        return declaredGlobal.contains(name);
    }

    private void collect(ParserRuleContext context) {
        if (context instanceof SimpleStatementContext statement) {
            simple(statement);
            expression(statement);
            return;
        }
        if (context instanceof ForStatementContext loop) {
            loopTargets(loop.targets());
        }
        if (context instanceof FunctionDefinitionContext definition) {
            bind(definition.NAME());
            return;
        }
        if (context instanceof ClassDefinitionContext definition) {
            bind(definition.NAME());
            return;
        }
        if (context instanceof ExceptClauseContext handler && handler.NAME() != null) {
            bind(handler.NAME());
        }
        if (context instanceof WithItemContext item && item.primary() != null) {
            target(item.primary());
        }
        for (ParseTree child : context.children) {
            if (child instanceof ParserRuleContext part) {
                if (holdsStatements(part)) {
                    collect(part);
                } else {
                    expression(part);
                }
            }
        }
    }

    /** Binds the names in front of a {@code :=}. */
    private void expression(ParserRuleContext context) {
        if (context instanceof ExpressionContext named && named.WALRUS() != null) {
            target(named.orTest(0));
        }
        for (ParseTree child : context.children) {
            if (child instanceof ParserRuleContext part && holdsNoFunction(part)) {
                expression(part);
            }
        }
    }

    private static boolean holdsNoFunction(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_functionDefinition, MiniPyParser.RULE_classDefinition, MiniPyParser.RULE_suite ->
                false;
            default -> true;
        };
    }

    private static boolean holdsStatements(ParserRuleContext context) {
        return switch (context.getRuleIndex()) {
            case MiniPyParser.RULE_expression, MiniPyParser.RULE_expressionList, MiniPyParser.RULE_targets -> false;
            default -> true;
        };
    }

    /** Binds the targets of {@code :=}, also inside comprehensions, which bind none of their own that way. */
    private void namedExpressions(ParserRuleContext context) {
        if (context instanceof ExpressionContext expression) {
            if (expression.LAMBDA() != null) {
                return;
            }
            if (expression.WALRUS() != null) {
                target(expression.orTest(0));
            }
        }
        for (ParseTree child : context.children) {
            if (child instanceof ParserRuleContext part
                    && !(part instanceof FunctionDefinitionContext)
                    && !(part instanceof ClassDefinitionContext)) {
                namedExpressions(part);
            }
        }
    }

    private void simple(SimpleStatementContext statement) {
        switch (statement.getStart().getType()) {
            case MiniPyParser.DEL -> targets(statement.expressionList());
            case MiniPyParser.IMPORT, MiniPyParser.FROM -> imported(statement.importedNames());
            case MiniPyParser.GLOBAL -> names(statement.names(), declaredGlobal);
            case MiniPyParser.NONLOCAL -> names(statement.names(), declaredNonlocal);
            default -> {
                if (statement.expressionOrAssignment() != null) {
                    assignment(statement.expressionOrAssignment());
                }
            }
        }
    }

    private void assignment(ExpressionOrAssignmentContext statement) {
        if (statement.assigned().isEmpty()) {
            return;
        }
        targets(statement.expressionList());
        List<AssignedContext> right = statement.assigned();
        for (AssignedContext target : right.subList(0, right.size() - 1)) {
            if (target.expressionList() != null) {
                targets(target.expressionList());
            }
        }
    }

    private void loopTargets(TargetsContext targets) {
        for (TargetContext target : targets.target()) {
            target(target.primary());
        }
    }

    private void targets(ExpressionListContext targets) {
        for (ParserRuleContext target : targets.expression()) {
            target(target);
        }
    }

    private void target(ParserRuleContext target) {
        ParserRuleContext kind = ParseTrees.unwrap(target);
        if (kind instanceof ExpressionListContext several) {
            targets(several);
        } else if (kind instanceof ExpressionContext starred && starred.STAR() != null) {
            target(starred.arithmetic());
        } else if (kind instanceof AtomContext atom) {
            if (atom.NAME() != null) {
                bind(atom.NAME());
            } else if (atom.listDisplay() != null && atom.listDisplay().expressionList() != null) {
                targets(atom.listDisplay().expressionList());
            }
        }
    }

    private void bind(TerminalNode name) {
        bound.add(Scope.mangle(name.getText(), className));
    }

    /** Binds what {@code import} binds; null stands for {@code import *}, which binds no locals. */
    private void imported(@Nullable ImportedNamesContext names) {
        if (names != null) {
            for (ImportedNameContext name : names.importedName()) {
                bind(name.NAME(name.NAME().size() - 1));
            }
        }
    }

    private void names(NamesContext names, Set<String> into) {
        for (TerminalNode name : names.NAME()) {
            into.add(Scope.mangle(name.getText(), className));
        }
    }
}
