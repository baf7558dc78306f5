package gccourse.minipy.parser;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.minipy.grammar.MiniPyParser;
import gccourse.minipy.syntax.Source;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.junit.jupiter.api.Test;

/** What the grammar promises about itself. */
class GrammarTest {
    @Test
    void everyDecisionIsTakenOnOneToken() {
        String program = """
                import gc
                from gc import (a, b)
                class A(B):
                    __slots__ = ('a', "b",)
                    def f(self, a=1, b={1: 2, 3: [4,],},): global c; c = a, = b; return self
                for a in b[0], 1:
                    while not a is not b and c not in d or -e < f(g, h.i,):
                        if a if b else c: break
                        elif d: pass
                        else: continue
                del a, b
                a, b = b, a
                a += (1 - 2) * () % 3 // 4 / 5
                """;
        Source source = new Source("p.py", List.of(program.split("\n")));
        MiniPyParser parser =
                Parser.parser(IndentationLexer.ofProgram(CharStreams.fromString(program), source), source);

        parser.program();

        assertThat(parser.getInterpreter().decisionToDFA)
                .as("decisions for which the parser had to simulate its automaton")
                .allMatch(decision -> decision.s0 == null);
    }
}
