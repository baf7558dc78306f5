package gccourse.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.kit.watch.SourceFiles.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says of a save. */
class CompilationTest {
    @TempDir
    private Path folder;

    @Test
    void classesAreWrittenWhenAllIsWell() throws Exception {
        Files.writeString(folder.resolve("A.java"), "package p; class A { B b; gccourse.heap.Heap heap; }");
        Files.writeString(folder.resolve("B.java"), "package p; class B { class C {} }");

        assertThat(compile()).isEmpty();
        assertThat(folder.resolve("classes/p")).isDirectoryContaining("glob:**/B$C.class");
        assertThat(folder.resolve("classes/p")).isDirectoryContaining("glob:**/A.class");
    }

    @Test
    void anErrorHasItsPlaceItsLineAndItsPlaceInTheLine() throws Exception {
        Files.writeString(folder.resolve("A.java"), "class A {\n\tint a() {\n\t\treturn b;\n\t}\n}\n");

        assertThat(compile()).containsExactly("""
                lesson/A.java:3: error: cannot find symbol
                \t\treturn b;
                \t\t       ^
                  symbol:   variable b
                  location: class A""");
        assertThat(folder.resolve("classes")).doesNotExist();
    }

    @Test
    void theTestKitIsOutOfReachAsItIsForMaven() throws Exception {
        Files.writeString(folder.resolve("A.java"), "class A { gccourse.kit.World world; }");

        assertThat(compile()).singleElement().asString().contains("package gccourse.kit does not exist");
    }

    @Test
    void whatIsNotUtf8IsSaidToBeSo() throws Exception {
        Files.write(folder.resolve("A.java"), "class A {} // \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(compile()).containsExactly("lesson/A.java: error: This file is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void ofManyErrorsTheFirstTenAreShown() throws Exception {
        Files.writeString(folder.resolve("A.java"), "class A {\n" + "  int a = b;\n".repeat(12) + "}\n");

        List<String> errors = compile();

        assertThat(errors).hasSize(11);
        assertThat(errors.get(10)).isEqualTo("and 13 more errors");
    }

    private List<String> compile() {
        try (SourceFiles files = new SourceFiles(List.of(new Folder(folder, ".java")));
                Compilation compilation = new Compilation(file -> "lesson/" + folder.relativize(file))) {
            return compilation.compile(files.read(), folder.resolve("classes"));
        }
    }
}
