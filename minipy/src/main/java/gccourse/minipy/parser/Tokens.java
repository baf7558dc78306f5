package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyLexer;
import gccourse.minipy.syntax.Position;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where tokens stand in the source. */
final class Tokens {
    private Tokens() {}

    static Position position(Token token) {
        return new Position(token.getLine(), token.getCharPositionInLine() + 1);
    }

    /** Returns the place of the first token. */
    static Position position(ParserRuleContext context) {
        return position(context.getStart());
    }

    /** Returns the line on which a token ends: a string can reach over several. */
    static int lastLine(Token token) {
        return token.getType() == MiniPyLexer.STRING
                ? token.getLine() + (int) token.getText().lines().count() - 1
                : token.getLine();
    }
}
