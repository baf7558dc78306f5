/**
 * What the objects of a running program are made of: the payloads that turn an object of the heap into a dict, a
 * function, a class or a module, and how values are made and read.
 *
 * <p>For the runtime, the library and the nodes. Nothing here runs code of the program: a function knows its
 * {@link gccourse.minipy.objects.Body} only as something that can be run.
 */
@NullMarked
package gccourse.minipy.objects;

import org.jspecify.annotations.NullMarked;
