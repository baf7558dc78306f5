package gccourse.minipy.parser;

import gccourse.minipy.syntax.Expression.ClassName;
import gccourse.minipy.syntax.Expression.Name;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Source;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The names in one stretch of a program: the scope in which they are resolved, and the class to which those that begin
 * with two underscores are private.
 *
 * @param className the class around the names, null if there is none
 * @param classNames the names that the class body around binds, null outside of class bodies
 */
record Names(Source source, Scope scope, @Nullable String className, @Nullable Set<String> classNames) {
    static Names ofModule(Source source) {
        return new Names(source, Scope.ofModule(source), null, null);
    }

    /** Returns the names of a class body: those that it binds, and those of the code around it; some are private. */
    Names inClass(String name, Set<String> bound) {
        return new Names(source, scope, className == null ? name : className + "." + name, bound);
    }

    /** Returns the names of a function's body. */
    Names inFunction(Scope function) {
        return new Names(source, function, className, null);
    }

    /** Returns a name as the running program knows it. */
    String mangle(String name) {
        return Scope.mangle(name, innermostClass());
    }

    /** Returns the class to which names with two underscores are private, null if there is none. */
    @Nullable
    String innermostClass() {
        return className == null ? null : className.substring(className.lastIndexOf('.') + 1);
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
        return classNames != null && classNames.contains(id) ? new ClassName(position, id, outside) : outside;
    }
}
