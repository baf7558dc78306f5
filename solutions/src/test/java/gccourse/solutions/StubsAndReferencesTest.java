package gccourse.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stub and its reference look the same from outside")
final class StubsAndReferencesTest {
    /** A public declaration up to its body, with the comment above it. */
    private static final Pattern PUBLIC = Pattern.compile(
            "(?<doc>/\\*\\*(?:(?!\\*/).)*\\*/\\s*)?(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?<declared>public\\s[^{;=]*)",
            Pattern.DOTALL);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "exercise-refcount, gccourse/refcount/RefCountCollector.java",
        "exercise-marksweep, gccourse/marksweep/MarkSweepCollector.java",
        "exercise-generational, gccourse/generational/GenerationalCollector.java"
    })
    void sameDeclarationsAndDocumentation(String exercise, String file) {
        Map<String, String> stub = declarations(exercise + "/src/main/java/" + file);
        Map<String, String> reference = declarations("solutions/src/main/java/" + file);

        assertThat(stub).hasSizeGreaterThanOrEqualTo(4);
        assertThat(stub).isEqualTo(reference);
        assertThat(stub.values()).as("documentation").allMatch(documentation -> !documentation.isEmpty());
    }

    private static Map<String, String> declarations(String file) {
        Map<String, String> declarations = new TreeMap<>();
        Matcher matcher = PUBLIC.matcher(Project.text(file));
        while (matcher.find()) {
            String documentation = matcher.group("doc");
            declarations.put(oneLine(matcher.group("declared")), documentation == null ? "" : oneLine(documentation));
        }
        return declarations;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
