package gccourse.kit.rules;

import java.util.List;

/** Says that a collector uses what a collector may not use; nothing of it has run. */
public final class Forbidden extends AssertionError {
    private static final long serialVersionUID = 1L;

    Forbidden(List<String> broken) {
        super(
                "Your collector uses what a collector may not use, so nothing of it was run. It may use the collector's side"
                        + " of gccourse.heap, plain java.lang and java.util, and classes of your own in its package.\n\n   "
                        + String.join("\n   ", broken));
    }
}
