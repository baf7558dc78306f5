package gccourse.grader.intake;

import java.io.IOException;

/**
 * A file that a student handed in.
 *
 * @param path its name with the folders that lead to it, separated by slashes
 * @param kind what it is
 * @param size its length in bytes, as far as it is known before it is read
 * @param contents reads it
 */
record FoundFile(String path, Kind kind, long size, Contents contents) {
    /** What a file may be. */
    enum Kind {
        PLAIN,
        LINK,
        /** A pipe, a device, a socket. */
        OTHER
    }

    /** Reads a file. */
    interface Contents {
        /**
         * Returns no more than so many bytes of it.
         *
         * @throws IOException if it cannot be read
         */
        byte[] read(int most) throws IOException;
    }

    static final Contents NONE = most -> new byte[0];

    /** Returns the last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folders that lead to it, with a slash behind; nothing if there are none. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
