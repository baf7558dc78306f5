/** Scenarios: Python files with what they should print written beside it. For the rooms of the kit, and whoever asks a real CPython what they print. */
@NullMarked
package gccourse.kit.scenario;

import org.jspecify.annotations.NullMarked;
