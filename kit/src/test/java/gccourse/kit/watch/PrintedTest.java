package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is kept of what a collector prints. */
class PrintedTest {
    @Test
    void aFloodIsCutAndCounted() {
        Printed printed = new Printed(12);
        PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        for (int i = 0; i < 100_000; i++) {
            out.print("line\n");
        }
        out.flush();

        assertThat(printed.take()).isEqualTo("line\nline\nli\n... and 99998 more lines");
        assertThat(printed.take()).isEmpty();
    }
}
