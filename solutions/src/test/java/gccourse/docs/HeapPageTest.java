package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.CollectorError;
import gccourse.heap.HeapEvent;
import gccourse.heap.Kind;
import gccourse.heap.Meter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of the heap page are those of the code")
final class HeapPageTest {
    private final Page page = Page.read("docs/heap.md");

    @Test
    @DisplayName("Kinds and their sizes")
    void kinds() {
        assertThat(page.rows("Addresses and sizes"))
                .containsExactlyElementsOf(Stream.of(Kind.values())
                        .map(kind -> List.of(
                                "`" + kind.pythonName() + "`",
                                kind.isAtom() ? "atom" : "container",
                                "" + kind.baseBytes(),
                                "" + kind.bytesPerSlot()))
                        .toList());
    }

    @Test
    @DisplayName("The methods of a collector")
    void contract() {
        List<String> named = firstColumn("The methods").stream()
                .map(cell -> cell.replaceAll("\\(.*", ""))
                .toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Collector.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Collector.class)
                        .map(Method::getName)
                        .toList());
    }

    @Test
    @DisplayName("The rules whose breach is refused")
    void rules() {
        assertThat(firstColumn("What a collector may do"))
                .containsExactlyElementsOf(
                        Stream.of(CollectorError.Rule.values()).map(Enum::name).toList());
    }

    @Test
    @DisplayName("The counts of the meter")
    void meter() {
        assertThat(firstColumn("The meter"))
                .containsExactlyElementsOf(Stream.of(Meter.Reading.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    @DisplayName("The events")
    void events() {
        assertThat(firstColumn("Events"))
                .containsExactlyElementsOf(Stream.of(HeapEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private List<String> firstColumn(String heading) {
        return page.rows(heading).stream()
                .map(row -> row.get(0).replace("`", ""))
                .toList();
    }
}
