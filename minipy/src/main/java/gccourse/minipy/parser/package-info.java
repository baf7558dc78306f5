/**
 * From the text of a program to its tree.
 *
 * <p>{@link gccourse.minipy.parser.Parser#parse} is the only way in, for whoever has a program to run. Characters become
 * tokens ({@code IndentationLexer} over ANTLR's lexer), tokens a parse tree (ANTLR's parser, with {@code SyntaxErrors}
 * for what fits no rule), and the parse tree the tree of {@code gccourse.minipy.syntax}: {@code StatementBuilder},
 * {@code DefinitionBuilder}, {@code TargetBuilder}, {@code ExpressionBuilder} and {@code LiteralBuilder}, each for the
 * rules of its name. Nobody else knows of ANTLR.
 *
 * <p>Parts are built in the order in which CPython's compiler comes to them: the indexes of local variables depend on it
 * (see {@code Scope}).
 */
@NullMarked
package gccourse.minipy.parser;

import org.jspecify.annotations.NullMarked;
