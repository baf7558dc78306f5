package gccourse.kit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathRootTest {
    @Test
    void aJarIsReadAsAFolderIs(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"s/2.py", "s/1.py", "s/deep/3.py", "sx/4.py"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), name);
            }
        }
        for (Path path : new Path[] {folder, jar}) {
            ClassPathRoot root = new ClassPathRoot(path);
            assertThat(root.files("s")).containsExactly("s/1.py", "s/2.py", "s/deep/3.py");
            assertThat(root.files("none")).isEmpty();
            assertThat(root.read("s/2.py")).isEqualTo("s/2.py");
        }
        assertThat(ClassPathRoot.of(new URL("jar:" + jar.toUri() + "!/s/1.py"), "s/1.py")
                        .path())
                .isEqualTo(jar);
        assertThat(ClassPathRoot.of(folder.resolve("s/1.py").toUri().toURL(), "s/1.py")
                        .path())
                .isEqualTo(folder);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("1.py"), "\uFEFF# Title\r\n");
        assertThat(new ClassPathRoot(folder).read("1.py")).isEqualTo("# Title\r\n");
    }

    @Test
    void whatHasLostItsSourceIsLeftOver(@TempDir Path module) throws Exception {
        ClassPathRoot root = new ClassPathRoot(Files.createDirectories(module.resolve("target/test-classes")));
        Files.createFile(module.resolve("pom.xml"));
        Files.createDirectories(module.resolve("scenarios/mine"));
        Files.writeString(module.resolve("scenarios/mine/kept.py"), "");

        assertThat(root.isLeftOver("scenarios/mine/kept.py")).isFalse();
        assertThat(root.isLeftOver("scenarios/mine/gone.py")).isTrue();
        assertThat(new ClassPathRoot(module).isLeftOver("scenarios/mine/gone.py"))
                .isFalse();
    }
}
