package gccourse.kit.watch;

import java.nio.file.Path;
import java.util.List;

/**
 * What was saved, and compiled.
 *
 * @param number counts the saves
 * @param saved what messages name the files that were saved; none for what stood there when the watch began
 * @param classes the folder with its classes
 */
record Attempt(int number, List<String> saved, Path classes) {}
