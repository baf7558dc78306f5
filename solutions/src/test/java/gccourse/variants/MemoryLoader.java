package gccourse.variants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.ProtectionDomain;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defines its own classes before it asks anybody else, so that they stand in for those of the same names. What else is in
 * their packages it defines as well, since classes see each other's package-private members in one loader only.
 */
public final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /**
     * A loader that knows some classes and, through the class path of the tests, all others.
     *
     * @param classes the bytes of each class under its binary name
     */
    public MemoryLoader(Map<String, byte[]> classes) {
        super(MemoryLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] bytes = bytes(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length, domain(name));
        }
    }

    private byte @Nullable [] bytes(String name) {
        byte[] own = classes.get(name);
        String place = name.substring(0, name.lastIndexOf('.') + 1);
        if (own != null
                || classes.keySet().stream()
                        .noneMatch(known -> known.startsWith(place) && known.indexOf('.', place.length()) < 0)) {
            return own;
        }
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the class of the same name lies that a new one stands in for, if there is one. */
    private @Nullable ProtectionDomain domain(String name) {
        try {
            return getParent().loadClass(name).getProtectionDomain();
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        String suffix = ".class";
        byte[] bytes = name.endsWith(suffix)
                ? classes.get(name.substring(0, name.length() - suffix.length()).replace('/', '.'))
                : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
