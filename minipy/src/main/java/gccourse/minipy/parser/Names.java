package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Source;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The names in one stretch of a program: the scope in which they are resolved, and the class to which those that begin
 * with two underscores are private.
 *
 * @param className the class around the names, null if there is none
 * @param prefix what stands in front of a name in the qualified name of a function
 */
record Names(Source source, Scope scope, @Nullable String className, String prefix) {
    static Names ofModule(Source source) {
        return new Names(source, Scope.ofModule(source), null, "");
    }

    /** Returns the names of a class body: those of the code around it, some of them private. */
    Names inClass(String name) {
        return new Names(source, scope, name, prefix + name + ".");
    }

    /** Returns the names of a function's body. */
    Names inFunction(Scope function, String name) {
        return new Names(source, function, className, prefix + name + ".<locals>.");
    }

    /** Returns a name as the running program knows it. */
    String mangle(String name) {
        return Scope.mangle(name, className);
    }

    Name load(Token name) {
        return scope.load(Tokens.position(name), mangle(name.getText()));
    }

    Name store(TerminalNode name) {
        return scope.store(Tokens.position(name.getSymbol()), mangle(name.getText()));
    }
}
