/** Tests of the watch's parts, apart from each other. That the verdict is the same as Maven's is proven in solutions. */
package gccourse.kit.watch;
