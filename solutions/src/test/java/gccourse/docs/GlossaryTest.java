package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The glossary has a word for each thing")
final class GlossaryTest {
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*([^*]+)\\*\\*: \\S.*\\.");

    private static final Pattern ROW = Pattern.compile("\\| ([a-z, ]+) \\| ([a-z, ]+) \\|");
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
            "stub",
            "garbage",
            "unreachable",
            "survivor",
            "full collection",
            "shade",
            "white",
            "grey",
            "black",
            "finalization");

    @Test
    @DisplayName("The words of the field are there, each once, in alphabetical order in its section")
    void words() {
        Page glossary = Page.read("docs/glossary.md");
        List<String> words = new ArrayList<>();
        for (Page.Heading heading : glossary.headings()) {
            if (heading.level() == 2 && !heading.text().equals("Words that are not used")) {
                List<String> section = words(glossary.section(heading.text()));
                assertThat(section).as(heading.text()).isNotEmpty().isSorted();
                words.addAll(section);
            }
        }
        assertThat(words).doesNotHaveDuplicates().containsAll(NEEDED);
    }

    @Test
    @DisplayName("No name in the code is made of a word that the glossary replaces by another")
    void names() {
        Map<String, String> replaced = replaced();
        JavaClasses classes = new ClassFileImporter().importPackages("gccourse");
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().startsWith("gccourse.minipy.grammar")) {
                names(type)
                        .forEach(name -> parts(name)
                                .filter(replaced::containsKey)
                                .forEach(word -> wrong.add("%s, in %s: \"%s\" is \"%s\" in the glossary"
                                        .formatted(name, type.getName(), word, replaced.get(word)))));
            }
        }

        assertThat(classes).hasSizeGreaterThanOrEqualTo(500);
        assertThat(replaced).hasSizeGreaterThanOrEqualTo(8);
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.of(
                        Stream.of(type.getSimpleName()),
                        type.getFields().stream().map(JavaMember::getName),
                        type.getMethods().stream().map(JavaMember::getName))
                .flatMap(names -> names);
    }

    /** The words of a name, {@code clearedBackwards} or {@code NO_ROOM}, in lower case. */
    private static Stream<String> parts(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+")).map(part -> part.toLowerCase(Locale.ROOT));
    }

    /** The words that the glossary's table says not to use, each with the one to use. */
    private static Map<String, String> replaced() {
        Map<String, String> replaced = new TreeMap<>();
        for (String line : Page.read("docs/glossary.md").section("Words that are not used")) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                for (String word : row.group(1).split(", ")) {
                    replaced.put(word, row.group(2));
                }
            }
        }
        return replaced;
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
