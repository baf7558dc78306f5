/** A lesson as its {@code lesson.properties} describes it, and the files beside it. For the rooms of the kit, and whoever looks for a file of a module. */
@NullMarked
package gccourse.kit.lesson;

import org.jspecify.annotations.NullMarked;
