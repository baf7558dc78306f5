package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.grammar.MiniPyParser.ClassDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.ExceptClauseContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionListContext;
import gccourse.minipy.grammar.MiniPyParser.ExpressionOrAssignmentContext;
import gccourse.minipy.grammar.MiniPyParser.ForStatementContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNameContext;
import gccourse.minipy.grammar.MiniPyParser.ImportedNamesContext;
import gccourse.minipy.grammar.MiniPyParser.FunctionDefinitionContext;
import gccourse.minipy.grammar.MiniPyParser.NamesContext;
import gccourse.minipy.grammar.MiniPyParser.SimpleStatementContext;
import gccourse.minipy.grammar.MiniPyParser.SuiteContext;
import gccourse.minipy.grammar.MiniPyParser.WithItemContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The names that a function binds or deletes somewhere in its body: its local variables.
 *
 * <p>They must be known before the body's tree is built, for a name is local everywhere in the function or nowhere.
 */
final class BoundNames {
    private final @Nullable String className;
    private final Set<String> bound = new HashSet<>();
    private final Set<String> declaredGlobal = new HashSet<>();

    private BoundNames(@Nullable String className) {
        this.className = className;
    }

    /**
     * Returns the names that a function with this body binds, without those that it declares global.
     *
     * @param className the class of which the function is a method, null if it is none
     */
    static Set<String> of(SuiteContext body, @Nullable String className) {
        BoundNames names = new BoundNames(className);
        names.collect(body);
        names.bound.removeAll(names.declaredGlobal);
        return names.bound;
    }

    private void collect(ParserRuleContext context) {
        if (context instanceof SimpleStatementContext statement) {
            simple(statement);
            expression(statement);
            return;
        }
        if (context instanceof ForStatementContext loop) {
            bind(loop.NAME());
        }
        if (context instanceof ExceptClauseContext handler && handler.NAME() != null) {
            bind(handler.NAME());
        }
        if (context instanceof WithItemContext item && item.primary() != null) {
            target(item.primary());
        }
        if (context instanceof FunctionDefinitionContext function) {
            bind(function.NAME());
            return;
        }
        if (context instanceof ClassDefinitionContext type) {
            bind(type.NAME());
            return;
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
            case MiniPyParser.RULE_expression,
                    MiniPyParser.RULE_expressionList -> false;
            default -> true;
        };
    }

    private void simple(SimpleStatementContext statement) {
        switch (statement.getStart().getType()) {
            case MiniPyParser.DEL -> targets(statement.expressionList());
            case MiniPyParser.IMPORT, MiniPyParser.FROM -> imported(statement.importedNames());
            case MiniPyParser.GLOBAL -> names(statement.names(), declaredGlobal);
            default -> {
                if (statement.expressionOrAssignment() != null) {
                    assignment(statement.expressionOrAssignment());
                }
            }
        }
    }

    private void assignment(ExpressionOrAssignmentContext statement) {
        List<ExpressionListContext> sides = statement.expressionList();
        for (ExpressionListContext side : sides.subList(0, sides.size() - 1)) {
            targets(side);
        }
    }

    private void targets(ExpressionListContext targets) {
        for (ParserRuleContext target : targets.expression()) {
            target(target);
        }
    }

    private void target(ParserRuleContext target) {
        if (ParseTrees.unwrap(target) instanceof AtomContext atom) {
            if (atom.NAME() != null) {
                bind(atom.NAME());
            } else if (atom.group() != null && atom.group().expressionList() != null) {
                targets(atom.group().expressionList());
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
