package gccourse.kit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void expectationsBelongToTheStatementAtTheTopLevelInWhoseLinesTheyStand() {
        Scenario scenario = read("""
                # A title
                # heap: 64 KiB
                def f():
                    print(1)

                f()  # expect: 1
                for i in range(2):
                    print(i)  # expect: 0
                # expect: 1 | and more
                print("# expect: not this")  # expect: # expect: not this
                f(); print(2)  # expect: 1 | 2
                print('''
                # expect: nor this
                ''')
                # expect at exit: del a
                # expect at exit: del b | del c
                """);

        assertThat(scenario.capacity()).isEqualTo(65_536);
        assertThat(scenario.blocks())
                .extracting(block -> block.firstLine() + " " + block.expected())
                .containsExactly(
                        "3 []", "6 [1]", "7 [0, 1, and more]", "10 [# expect: not this]", "11 [1, 2]", "12 []");
        assertThat(scenario.expectedAtExit()).containsExactly("del a", "del b", "del c");
    }

    @Test
    void whatIsWrongWithAScenarioIsSaidInOneParagraph() {
        assertError(
                "print(1)  # expect: 1",
                "x.py:1: A scenario begins with its title, a comment: `# Two names, one object`.");
        assertError(
                "# Title\nprint(1)",
                "x.py: This scenario expects nothing. Say what the program prints with `# expect: TEXT` behind the statement that prints it.");
        assertError("# Title\n# expect: 1", "x.py: This scenario has no statement.");
        assertError("# Title\n# expect: 1\nprint(1)", "x.py:2: There is no statement above this expectation.");
        assertError(
                "# Title\nprint(1)  # expect 1",
                "x.py:2: This expectation cannot be read. Write `# expect: TEXT`, or `# expect at exit: TEXT` below the last statement.");
        assertError(
                "# Title\nprint(1)  #expect: 1",
                "x.py:2: This expectation cannot be read. Write `# expect: TEXT`, or `# expect at exit: TEXT` below the last statement.");
        assertError(
                "# Title\nprint(1)  # expect:1",
                "x.py:2: A space is missing behind the colon. Write `# expect: TEXT`, or `# expect at exit: TEXT` below the last statement.");
        assertError(
                "# Title\na = 1  # expect at exit: 1\nb = 1",
                "x.py:2: `# expect at exit:` stands below the last statement.");
        assertError(
                "# Title\ndef f():\n    print(1)  # expect: 1\nf()",
                "x.py:3: A def or class prints nothing itself. Put the expectation behind the statement that makes it print.");
        assertError(
                "# Title\n# heap: 64\nprint(1)  # expect: 1",
                "x.py:2: `# heap: 64` cannot be read. Write a number and KiB or MiB, `# heap: 64 KiB`: whole pages of 4 KiB, below 2 GiB.");
        assertError(
                "# Title\n# heap: 5 KiB\nprint(1)  # expect: 1",
                "x.py:2: `# heap: 5 KiB` cannot be read. Write a number and KiB or MiB, `# heap: 64 KiB`: whole pages of 4 KiB, below 2 GiB.");
        assertError(
                "# Title\nprint(1)  # expect: 1\n# heap: 64 KiB",
                "x.py:3: `# heap:` stands above the first statement.");
    }

    private static Scenario read(String source) {
        return Scenario.read("scenarios/x.py", source);
    }

    private static void assertError(String source, String message) {
        assertThatThrownBy(() -> read(source)).isInstanceOf(ScenarioError.class).hasMessage(message);
    }
}
