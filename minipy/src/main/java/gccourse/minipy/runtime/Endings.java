package gccourse.minipy.runtime;

import gccourse.heap.HeapObject;
import gccourse.heap.Mutator;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.syntax.ProgramError;
import gccourse.minipy.syntax.Site;

/** What becomes of exceptions that nobody handles. */
public final class Endings {
    private final Mutator mutator;
    private final Exceptions exceptions;
    private final TracebackText text;

    Endings(Mutator mutator, Exceptions exceptions, TracebackText text) {
        this.mutator = mutator;
        this.exceptions = exceptions;
        this.text = text;
    }

    /**
     * Ends a program because of an exception; {@code SystemExit} alone is no error.
     *
     * @throws ProgramError that says what CPython would have said
     */
    public void end(RuntimeException thrown) {
        Site site = Exceptions.siteOf(thrown);
        HeapObject exception = exceptions.surface(thrown);
        PyClass type = exceptions.objects().classOf(exception);
        if (type.isSubclassOf(exceptions.objects().types().type("SystemExit"))) {
            mutator.drop();
            return;
        }
        ProgramError error = Exceptions.errorOf(thrown);
        ProgramError shown = error == null ? site.error(text.summary(site, exception)) : error;
        throw text.saysMore(exception) ? shown.withTraceback(text.of(site, exception)) : shown;
    }

    /**
     * Returns what CPython writes of an exception in a finalizer or a callback; the program goes on.
     *
     * @param in what has raised it
     * @throws ProgramError if it is a refusal
     */
    public String ignored(RuntimeException thrown, String in) {
        Site site = Exceptions.siteOf(thrown);
        HeapObject exception = exceptions.surfaceOfCall(thrown);
        String said = "Exception ignored in: <" + in + ">\n" + text.of(site, exception);
        mutator.drop();
        return said;
    }
}
