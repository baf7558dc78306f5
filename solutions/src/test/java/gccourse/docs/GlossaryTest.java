package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The glossary has a word for each thing")
final class GlossaryTest {
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*([^*]+)\\*\\*: \\S.*\\.");
    private static final List<String> NEEDED = List.of(
            "heap",
            "object",
            "reference",
            "slot",
            "root",
            "frame",
            "temporary",
            "mutator",
            "collector",
            "allocation",
            "free",
            "mark",
            "sweep",
            "trace",
            "generation",
            "promotion",
            "write barrier",
            "remembered set",
            "finalizer",
            "resurrection",
            "weak reference",
            "callback",
            "stop the world",
            "reference count",
            "cycle",
            "leak",
            "atom",
            "container",
            "immortal",
            "oracle",
            "meter",
            "scenario",
            "step",
            "stub");

    @Test
    @DisplayName("The words of the field are there, each once, in alphabetical order in its section")
    void words() {
        Page glossary = Page.read("docs/glossary.md");
        List<String> words = new ArrayList<>();
        for (Page.Heading heading : glossary.headings()) {
            if (heading.level() == 2) {
                List<String> section = words(glossary.section(heading.text()));
                assertThat(section).as(heading.text()).isNotEmpty().isSorted();
                words.addAll(section);
            }
        }
        assertThat(words).doesNotHaveDuplicates().containsAll(NEEDED);
    }

    private static List<String> words(List<String> section) {
        List<String> words = new ArrayList<>();
        for (String line : section) {
            if (!line.isBlank()) {
                Matcher entry = ENTRY.matcher(line);
                assertThat(entry.matches()).as(line).isTrue();
                words.add(entry.group(1));
            }
        }
        return words;
    }
}
