package gccourse.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON as RFC 8259 has it, and nothing in it that a page would take for its own. */
class JsonTest {
    @Test
    void values() {
        assertThat(Json.of(List.of(1, true, "a", List.of(), Map.of()))).isEqualTo("[1,true,\"a\",[],{}]");
        assertThat(Json.of(Map.of("key", List.of(1, 2)))).isEqualTo("{\"key\":[1,2]}");
        assertThat(Json.of(null)).isEqualTo("null");
    }

    @Test
    void a_text_cannot_end_the_script() {
        assertThat(Json.of("</script><!--&")).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
    }

    @Test
    void quotes_backslashes_line_ends_and_what_is_not_ascii_are_escaped() {
        assertThat(Json.of("\"\\\n\u00e9\u2028")).isEqualTo("\"\\\"\\\\\\u000a\\u00e9\\u2028\"");
    }
}
