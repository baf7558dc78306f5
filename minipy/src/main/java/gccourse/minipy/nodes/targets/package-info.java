/** The nodes of what can be assigned to and deleted: names, attributes, items. Made by the compiler. */
@NullMarked
package gccourse.minipy.nodes.targets;

import org.jspecify.annotations.NullMarked;
