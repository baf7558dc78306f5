package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;

/**
 * A program of which the reader is to predict what it prints: it stands once more below, folded, with what it prints.
 */
final class Prediction {
    private Prediction() {}

    /** What stands behind the fence of such a program. */
    static String of(String language) {
        return language + " predict";
    }

    /**
     * Makes a test for each prediction of the pages: the folded program is the same but for what it prints.
     *
     * @param told what of the folded program tells what it prints
     */
    static List<DynamicTest> tests(String language, Pattern told) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : Page.all()) {
            for (int i = 0; i < page.blocks().size(); i++) {
                Page.Block block = page.blocks().get(i);
                if (block.info().equals(of(language))) {
                    Page.Block answer = page.blocks().get(i + 1);
                    tests.add(DynamicTest.dynamicTest(
                            page.path() + ":" + block.line(), () -> check(page, block, answer, language, told)));
                }
            }
        }
        return tests;
    }

    private static void check(Page page, Page.Block block, Page.Block answer, String language, Pattern told) {
        assertThat(answer.info()).isEqualTo(language);
        assertThat(told.matcher(answer.text()).replaceAll("").strip())
                .isEqualTo(block.text().strip());
        assertThat(page.lines().subList(block.line(), answer.line()))
                .containsSubsequence("<details>", "<summary>What it prints</summary>");
    }
}
