package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression.ClassName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Position;
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
 * @param classNames the names that the class body around binds, null outside of class bodies
 */
record Names(
        Source source,
        Scope scope,
        @Nullable String className,
        String prefix,
        @Nullable BoundNames classNames) {
    static Names ofModule(Source source) {
        return new Names(source, Scope.ofModule(source), null, "", null);
    }

    /** Returns the names of a class body, of which it is not known yet which it binds; some are private. */
    Names inClass(String name) {
        return new Names(source, scope, name, prefix + name + ".", null);
    }

    /** Returns the names of a class body that binds some. */
    Names binding(BoundNames bound) {
        return new Names(source, scope, className, prefix, bound);
    }

    /** Returns the names of a function's body. */
    Names inFunction(Scope function, String name) {
        return new Names(source, function, className, prefix + name + ".<locals>.", null);
    }

    /** Returns a name as the running program knows it. */
    String mangle(String name) {
        return Scope.mangle(name, className);
    }

    Name load(Token name) {
        String id = mangle(name.getText());
        return inClassBody(Tokens.position(name), id, scope.load(Tokens.position(name), id));
    }

    Name store(TerminalNode name) {
        Position position = Tokens.position(name.getSymbol());
        String id = mangle(name.getText());
        return inClassBody(position, id, scope.store(position, id));
    }

    private Name inClassBody(Position position, String id, Name outside) {
        return classNames != null && classNames.isBound(id) ? new ClassName(position, id, outside) : outside;
    }
}
