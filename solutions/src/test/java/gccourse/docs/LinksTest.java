package gccourse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.solutions.Project;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Links between the pages lead somewhere")
final class LinksTest {
    @Test
    @DisplayName("Every link to a file or folder, and every #anchor, resolves")
    void links() {
        List<Page> pages = Page.all();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Page page : pages) {
            for (Page.Link link : page.links()) {
                if (link.target().matches("[a-z]+:.*")) {
                    continue;
                }
                links++;
                String problem = problem(page, link.target());
                if (problem != null) {
                    broken.add(page.path() + ":" + link.line() + ": " + link.target() + " " + problem);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
        assertThat(links).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("Every page of the book is in its index")
    void index() {
        List<String> linked = Page.read("docs/README.md").links().stream()
                .map(link -> link.target().replaceAll("#.*", ""))
                .toList();
        assertThat(linked)
                .containsAll(Page.book().stream()
                        .map(page -> page.path().substring("docs/".length()))
                        .filter(name -> !name.equals("README.md"))
                        .toList());
    }

    /** What is wrong with a link, or null. */
    private static @Nullable String problem(Page page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path root = Project.path("");
        Path folder = root.resolve(page.path()).getParent();
        Path path = file.isEmpty()
                ? root.resolve(page.path())
                : folder.resolve(URI.create(file).getPath()).normalize();
        if (!path.startsWith(root)) {
            return "leads out of the project";
        }
        if (!Files.exists(path)) {
            return "leads nowhere";
        }
        if (hash < 0) {
            return null;
        }
        String anchor = target.substring(hash + 1);
        Page to = Page.read(root.relativize(path).toString());
        return to.anchors().contains(anchor) ? null : "has no such heading; there are " + to.anchors();
    }
}
