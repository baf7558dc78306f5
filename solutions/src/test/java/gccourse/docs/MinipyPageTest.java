package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.cpython.CPython;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on minipy says what a plain CPython does")
final class MinipyPageTest {
    @Test
    @DisplayName("when a program ends")
    void end() {
        List<Page.Block> blocks = Page.read("docs/minipy.md").blocks();
        Page.Block program = blocks.stream()
                .filter(block -> block.text().startsWith("# The names go in the order in which they came\n"))
                .findFirst()
                .orElseThrow();
        Page.Block printed = blocks.get(blocks.indexOf(program) + 1);

        assertThat(CPython.findOrSkip().run(program.text(), "")).isEqualToNormalizingNewlines(printed.text());
    }
}
