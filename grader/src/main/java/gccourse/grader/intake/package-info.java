/**
 * What students handed in, read as data: plain files of text, from folders and zip files, without following links and without
 * writing anything. For whoever grades.
 */
@NullMarked
package gccourse.grader.intake;

import org.jspecify.annotations.NullMarked;
