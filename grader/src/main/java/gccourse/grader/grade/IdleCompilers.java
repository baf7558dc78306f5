package gccourse.grader.grade;

import gccourse.grader.course.CourseLesson;
import gccourse.grader.grade.Compiler.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** As many compilers as there are threads that compile at the same time; each is used by one at a time. */
final class IdleCompilers implements AutoCloseable {
    private final CourseLesson lesson;
    private final Settings settings;
    private final Path folder;
    private final List<Compiler> all = new ArrayList<>();
    private final Deque<Compiler> idle = new ArrayDeque<>();

    IdleCompilers(CourseLesson lesson, Settings settings, Path folder) {
        this.lesson = lesson;
        this.settings = settings;
        this.folder = folder;
    }

    Compilation compile(Map<String, String> sources) throws IOException {
        Compiler taken = take();
        try {
            return taken.compile(sources);
        } finally {
            giveBack(taken);
        }
    }

    private synchronized Compiler take() throws IOException {
        if (!idle.isEmpty()) {
            return idle.pop();
        }
        Compiler made =
                new Compiler(lesson, settings, Files.createDirectories(folder.resolve("compiler-" + (all.size() + 1))));
        all.add(made);
        return made;
    }

    private synchronized void giveBack(Compiler taken) {
        idle.push(taken);
    }

    @Override
    public synchronized void close() {
        all.forEach(Compiler::close);
    }
}
