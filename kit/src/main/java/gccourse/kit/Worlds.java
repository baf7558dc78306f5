package gccourse.kit;

/** Makes worlds for a test that needs as many as it likes; each has a collector of its own. */
public interface Worlds {
    /** Makes an empty world, with a new collector under test on it. */
    World make();
}
