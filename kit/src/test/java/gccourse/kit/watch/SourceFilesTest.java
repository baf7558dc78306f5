package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.watch.SourceFiles.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a save, and what is not. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SourceFilesTest {
    @TempDir
    private Path folder;

    private Path collector;
    private SourceFiles files;

    @BeforeEach
    void aCollector() throws IOException {
        collector = Files.writeString(folder.resolve("Collector.java"), "class Collector {}");
        files = new SourceFiles(List.of(new Folder(folder, ".java"), new Folder(folder.resolve("mine"), ".py")));
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void whatIsWrittenIsSeen() throws Exception {
        Snapshot before = files.read();
        Files.writeString(collector, "class Collector { int a; }");

        Snapshot after = files.awaitChange(before);

        assertThat(after.changedSince(before)).containsExactly(collector);
        assertThat(after.bytes(collector)).asString().isEqualTo("class Collector { int a; }");
    }

    @Test
    void aSaveThatChangesASecondTimeWhileItIsAwaitedIsSeenInTheEnd() throws Exception {
        Snapshot known = files.read();
        Thread editor = new Thread(() -> {
            for (int i = 1; i <= 20; i++) {
                write(collector, "class Collector { int a" + i + "; }");
            }
        });
        editor.start();
        while (!new String(known.bytes(collector)).contains("a20;")) {
            known = files.awaitChange(known);
        }
        editor.join();
    }

    @Test
    void anEditorMaySaveByRenaming() throws Exception {
        Snapshot before = files.read();
        Path other = Files.writeString(folder.resolve("Collector.java~"), "class Collector { int b; }");
        Files.move(other, collector, StandardCopyOption.REPLACE_EXISTING);

        assertThat(files.awaitChange(before).bytes(collector)).asString().isEqualTo("class Collector { int b; }");
    }

    @Test
    void aFolderThatAppearsLaterIsWatchedToo() throws Exception {
        Snapshot before = files.read();
        Path own =
                Files.createDirectories(folder.resolve("mine").resolve("deep")).resolve("own.py");
        write(own, "print(1)");
        Snapshot after = files.awaitChange(before);
        assertThat(after.changedSince(before)).containsExactly(own);

        write(own, "print(2)");
        assertThat(files.awaitChange(after).bytes(own)).asString().isEqualTo("print(2)");
    }

    @Test
    void whatIsNoSourceIsNoSave() throws Exception {
        Snapshot before = files.read();
        Files.writeString(folder.resolve(".Collector.java.swp"), "x");
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.writeString(collector, "class Collector {}");

        assertThat(files.read()).isEqualTo(before);
    }

    @Test
    void whatIsGoneIsAChange() throws Exception {
        Snapshot before = files.read();
        Files.delete(collector);

        Snapshot after = files.awaitChange(before);

        assertThat(after.changedSince(before)).containsExactly(collector);
        assertThat(after.withSuffix(".java")).isEmpty();
    }

    @Test
    void aFileThatIsEmptyForAMomentLacksSomething() throws Exception {
        Snapshot before = files.read();
        Files.writeString(collector, "");
        Snapshot empty = files.read();
        Files.delete(collector);
        Snapshot gone = files.read();

        assertThat(empty.lacksSomethingOf(before)).isTrue();
        assertThat(gone.lacksSomethingOf(before)).isTrue();
        assertThat(gone.lacksSomethingOf(empty)).isFalse();
        assertThat(before.lacksSomethingOf(gone)).isFalse();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
