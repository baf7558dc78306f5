package gccourse.kit.rules;

import gccourse.heap.Collector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Defines the collector's classes itself, so that they count their work, and leaves all others to the loader of the course. */
final class CollectorLoader extends ClassLoader {
    private static final String WORK = Work.class.getName();

    private final CollectorCode code;
    private final boolean countsWork;
    private final List<Class<?>> defined = new CopyOnWriteArrayList<>();
    private @Nullable WorkCounter work;

    CollectorLoader(CollectorCode code, boolean countsWork) {
        super(Collector.class.getClassLoader());
        this.code = code;
        this.countsWork = countsWork;
    }

    /** Returns the counter of these classes. */
    synchronized WorkCounter work() {
        WorkCounter known = work;
        if (known == null) {
            try {
                known = (WorkCounter) loadClass(WORK).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            work = known;
        }
        return known;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = bytes(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> made = defineClass(name, bytes, 0, bytes.length);
            defined.add(made);
            return made;
        }
    }

    /** Returns the classes of the collector that have been loaded. */
    List<Class<?>> defined() {
        return List.copyOf(defined);
    }

    private byte @Nullable [] bytes(String name) {
        if (name.equals(WORK) || name.startsWith(WORK + "$")) {
            return CollectorCode.read(Work.class.getClassLoader(), name);
        }
        OwnClasses own = code.ownClasses();
        ScannedClass scanned = own.get(name.replace('.', '/'));
        return scanned == null ? null : countsWork ? Instrumentation.of(scanned, own) : scanned.bytes();
    }
}
