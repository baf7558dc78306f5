package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser.AtomContext;
import gccourse.minipy.syntax.Source;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** What the builders ask of any part of ANTLR's parse tree. */
final class ParseTrees {
    private ParseTrees() {}

    /**
     * Returns what a node stands for, without the layers and parentheses around it that mean nothing: the innermost
     * node with the same meaning. An expression list is returned only if it makes a tuple.
     */
    static ParserRuleContext unwrap(ParserRuleContext context) {
        ParserRuleContext inner = context;
        while (true) {
            if (inner instanceof AtomContext atom) {
                if (atom.group() == null
                        || atom.group().expressionList() == null
                        || atom.group().comprehension() != null) {
                    return inner;
                }
                inner = atom.group().expressionList();
            } else if (inner.getChildCount() == 1) {
                inner = (ParserRuleContext) inner.getChild(0);
            } else {
                return inner;
            }
        }
    }

    /** Refuses two separators without anything in between, which the grammar lets pass. */
    static void refuseEmptyPlaces(Source source, ParserRuleContext list, int separator) {
        boolean afterSeparator = false;
        for (int i = 0; i < list.getChildCount(); i++) {
            ParseTree child = list.getChild(i);
            boolean isSeparator =
                    child instanceof TerminalNode node && node.getSymbol().getType() == separator;
            if (isSeparator && afterSeparator) {
                Token token = ((TerminalNode) child).getSymbol();
                throw source.syntaxError(
                        Tokens.position(token), "there is nothing in front of '" + token.getText() + "'");
            }
            afterSeparator = isSeparator;
        }
    }

    /** Returns the last of some nodes, null if there are none. */
    static @Nullable ParseTree last(List<? extends ParseTree> nodes) {
        return nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
    }
}
