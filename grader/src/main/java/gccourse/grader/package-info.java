/**
 * The commands of the grader. {@link gccourse.grader.Main} is what an instructor starts. The rooms, each of which uses those
 * above it only:
 *
 * <pre>
 *   channel          what the grader and its processes say to each other
 *   process          processes with limits, in a box
 *   judge            what runs in those processes
 *   course           the lessons on the class path
 *   intake, result   what students handed in; what has become of it
 *   grade            from one to the other
 *   attack           what students may try against it
 *   similar          which submissions are like each other
 *   report           results as others read them
 *   handout          what students are given
 *   grader           the commands
 * </pre>
 */
@NullMarked
package gccourse.grader;

import org.jspecify.annotations.NullMarked;
