package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A Markdown page is read as GitHub reads it")
final class PageTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1 Names count                | 11-names-count",
                "1.2 Released at zero, at once  | 12-released-at-zero-at-once",
                "What is `__del__`?             | what-is-__del__",
                "A [link](there.md) in a title  | a-link-in-a-title",
                "Roots & frames - both          | roots--frames---both",
                "Größe                          | größe",
            })
    @DisplayName("anchors")
    void anchors(String heading, String anchor) {
        assertThat(Page.of("a.md", "# " + heading).anchors()).containsExactly(anchor);
    }

    @Test
    @DisplayName("A heading that comes again gets a number")
    void headingsThatComeAgain() {
        assertThat(Page.of("a.md", "# A\n## B\n## B\n## B\n").anchors()).containsExactly("a", "b", "b-1", "b-2");
    }

    @Test
    @DisplayName("What stands in a fence is neither heading nor link nor table")
    void fences() {
        Page page = Page.of("a.md", "# A\n\n```python\n# B\n[x](y)\n| a |\n```\n[z](w)\n");
        assertThat(page.anchors()).containsExactly("a");
        assertThat(page.links()).containsExactly(new Page.Link("w", 8));
        assertThat(page.blocks()).containsExactly(new Page.Block("python", 4, "# B\n[x](y)\n| a |\n"));
    }

    @Test
    @DisplayName("A table ends with its section")
    void tables() {
        Page page = Page.of("a.md", "# A\n\n| x | y |\n|---|---|\n| 1 | `2` |\n| 3 |  |\n\n# B\n| x |\n|---|\n| 4 |\n");
        assertThat(page.rows("A")).containsExactly(List.of("1", "`2`"), List.of("3", ""));
    }
}
