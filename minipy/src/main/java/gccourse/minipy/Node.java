package gccourse.minipy;

import gccourse.heap.Mutator;
import gccourse.minipy.syntax.Position;
import gccourse.minipy.syntax.Program;
import gccourse.minipy.syntax.ProgramError;

/** A part of a compiled program; it knows its place in the source. */
abstract class Node {
    final Machine machine;
    final Mutator mutator;
    final Program program;
    final Position position;

    Node(Site site) {
        machine = site.machine();
        mutator = machine.mutator;
        program = site.program();
        position = site.position();
    }

    /** Where a node stands. */
    record Site(Machine machine, Program program, Position position) {}

    /** Returns an error at the node's place, in Python's own words; to be thrown. */
    ProgramError error(String problem) {
        return program.error(position, problem);
    }

    /** Returns an error for Python that this course leaves out; to be thrown. */
    ProgramError leftOut(String construct) {
        return error(construct + " is not in the subset of Python that this course runs. See docs/minipy.md.");
    }
}
