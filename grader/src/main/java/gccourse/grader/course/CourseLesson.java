package gccourse.grader.course;

import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.lesson.Lesson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lesson that submissions can be graded on.
 *
 * @param name its short name, the last part of its package: {@code refcount}
 * @param lesson what its {@code lesson.properties} says
 * @param reference the classes of the reference collector, and of what is given to the student
 * @param judgePath the class path of the processes that judge it: the course and the tests of this lesson, no solution
 */
public record CourseLesson(String name, Lesson lesson, Map<String, byte[]> reference, List<Path> judgePath) {
    /** Returns the jar or folder with the lesson's tests. */
    public Path tests() {
        return lesson.root().path();
    }

    /** Returns the file that the student writes. */
    public String collectorFile() {
        return simpleName() + ".java";
    }

    private String simpleName() {
        return lesson.collector().substring(lesson.collector().lastIndexOf('.') + 1);
    }

    /** Returns the classes that the student is given beside the stub, and may leave as they are. */
    public Map<String, byte[]> given() {
        Map<String, byte[]> given = new TreeMap<>(reference);
        given.keySet()
                .removeIf(name -> name.equals(lesson.collector())
                        || name.startsWith(lesson.collector() + "$")
                        || name.endsWith(".package-info"));
        return given;
    }

    static Map<String, byte[]> classesOf(String packageName, ClassPathRoot root) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : root.files(packageName.replace('.', '/'))) {
            if (file.endsWith(".class")) {
                classes.put(file.substring(0, file.length() - ".class".length()).replace('/', '.'), Course.read(file));
            }
        }
        return classes;
    }
}
