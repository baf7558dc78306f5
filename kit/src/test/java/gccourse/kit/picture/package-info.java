/** Tests of the pictures: what is drawn, where it stands, and what it costs nobody. */
@NullMarked
package gccourse.kit.picture;

import org.jspecify.annotations.NullMarked;
