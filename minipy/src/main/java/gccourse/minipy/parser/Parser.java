package gccourse.minipy.parser;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Source;
import gccourse.minipy.syntax.Statement;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Reads programs. */
public final class Parser {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Parser() {}

    /**
     * Parses a program and resolves its names.
     *
     * @param fileName the name that errors give
     * @param text the program
     * @throws ProgramError at the first thing that is no Python, or for everything that is not in the subset that this
     *     course runs
     */
    public static Program parse(String fileName, String text) {
        String program = normalize(text);
        Source source = new Source(fileName, program.lines().toList());
        try {
            return new Program(source, title(source), statements(source, program));
        } catch (ProgramError first) {
            throw first.isLeftOut() ? Refusals.all(first, program, rest -> statements(source, rest)) : first;
        }
    }

    private static List<Statement> statements(Source source, String program) {
        IndentationLexer lexer = IndentationLexer.ofProgram(CharStreams.fromString(program), source);
        return StatementBuilder.ofModule(source).topLevel(parser(lexer, source).program());
    }

    /** Returns the parser of a program or of a part of one. It throws a {@link ProgramError} at the first error. */
    static MiniPyParser parser(IndentationLexer lexer, Source source) {
        MiniPyParser parser = new MiniPyParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.setErrorHandler(new SyntaxErrors(source, lexer));
        return parser;
    }

    private static String normalize(String text) {
        String program = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return program.indexOf('\r') < 0
                ? program
                : program.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String title(Source source) {
        String first = source.lines().isEmpty() ? "" : source.lines().get(0).strip();
        return first.startsWith("#") ? first.substring(1).strip() : "";
    }
}
