package gccourse.grader.intake;

import gccourse.grader.intake.FoundFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds what students handed in.
 *
 * <p>In a folder each student has a folder, a zip file or a single file; a zip file as Canvas, Moodle or Gradescope make it
 * for a whole class is read in the same way. The student is named by the name of the folder or file; names as the three make
 * them are shortened to what tells students from each other.
 */
public final class Submissions {
    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 40;
    private static final int LARGEST_SOURCE = 1 << 20;
    private static final int LARGEST_ZIP = 64 << 20;
    private static final long MOST_UNPACKED = 1L << 30;

    /** {@code doejane_LATE_123_4567_RefCountCollector-1.java}: the student, late or not, two numbers, the file. */
    private static final Pattern CANVAS = Pattern.compile("([^_]+)(?:_LATE)?_(\\d+)_(\\d+)_(.+)", Pattern.DOTALL);

    /** {@code Jane Doe_4567_assignsubmission_file}, with or without the file's name behind it. */
    private static final Pattern MOODLE = Pattern.compile("(.+?)_(\\d+)_assignsubmission_file_?(.*)", Pattern.DOTALL);

    /** Canvas puts a number behind a file that was handed in again. */
    private static final Pattern AGAIN = Pattern.compile("-\\d+(?=\\.java$)");

    private static final Set<OpenOption> NO_LINKS = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private Submissions() {}

    /**
     * Finds all submissions.
     *
     * @param place a folder, or a zip file of a class
     * @return one for each student, in the order of their names
     * @throws IOException if the place itself cannot be read
     */
    public static List<HandedIn> in(Path place) throws IOException {
        List<HandedIn> found = new ArrayList<>();
        if (Files.isDirectory(place)) {
            Map<String, List<FoundFile>> singles = new TreeMap<>();
            try (Stream<Path> entries = Files.list(place)) {
                for (Path entry : entries.sorted().toList()) {
                    add(entry, found, singles);
                }
            }
            singles.forEach((student, files) -> found.add(HandedIn.of(student, files)));
        } else {
            found.addAll(ofClass(readZip(Files.readAllBytes(place), Integer.MAX_VALUE, 16 * MOST_UNPACKED)));
        }
        found.sort(Comparator.comparing(HandedIn::student));
        return found;
    }

    /** Returns the path of a class without the ending of a zip file: what is made of it lies beside it. */
    public static String stripped(Path place) {
        String name = place.toAbsolutePath().normalize().toString();
        return isZip(name) ? stem(name) : name;
    }

    private static void add(Path entry, List<HandedIn> found, Map<String, List<FoundFile>> singles) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
            return;
        }
        FoundFile file = file(name, entry);
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            found.add(folder(student(name), entry));
        } else if (isZip(name)) {
            found.add(zip(student(stem(name)), file));
        } else {
            addSingle(file, singles);
        }
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A single file is named by what Canvas or Moodle make of it, or else by itself: {@code anna.java}. */
    private static void addSingle(FoundFile file, Map<String, List<FoundFile>> singles) {
        String student = student(stem(file.name()));
        Matcher canvas = CANVAS.matcher(file.name());
        Matcher moodle = MOODLE.matcher(file.name());
        String name = file.name();
        if (canvas.matches()) {
            name = AGAIN.matcher(canvas.group(4)).replaceFirst("");
        } else if (moodle.matches() && !moodle.group(3).isEmpty()) {
            name = moodle.group(3);
        }
        singles.computeIfAbsent(student, key -> new ArrayList<>())
                .add(new FoundFile(name, file.kind(), file.size(), file.contents()));
    }

    private static String student(String name) {
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            return canvas.group(1) + "_" + canvas.group(2);
        }
        Matcher moodle = MOODLE.matcher(name);
        return moodle.matches() ? moodle.group(1) + "_" + moodle.group(2) : name;
    }

    // ---- folders

    private static HandedIn folder(String student, Path folder) {
        List<FoundFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file(folder.relativize(file).toString().replace('\\', '/'), file));
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(new FoundFile(
                            folder.relativize(file).toString().replace('\\', '/'), Kind.OTHER, 0, FoundFile.NONE));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return HandedIn.broken(student, "The folder cannot be read: " + e.getMessage());
        }
        if (files.size() >= MOST_FILES) {
            return HandedIn.broken(student, "There are " + MOST_FILES + " files or more.");
        }
        return withZips(student, files);
    }

    private static FoundFile file(String name, Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Kind kind = attributes.isRegularFile() ? Kind.PLAIN : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
            return new FoundFile(name, kind, attributes.size(), most -> {
                try (InputStream in = Files.newInputStream(path, NO_LINKS.toArray(OpenOption[]::new))) {
                    return in.readNBytes(most);
                }
            });
        } catch (IOException e) {
            return new FoundFile(name, Kind.OTHER, 0, FoundFile.NONE);
        }
    }

    // ---- zip files

    /** A zip file in a folder is opened if there is no Java beside it, as when a system puts each into a folder. */
    private static HandedIn withZips(String student, List<FoundFile> files) {
        List<FoundFile> zips = files.stream()
                .filter(file -> file.kind() == Kind.PLAIN && isZip(file.name()))
                .toList();
        boolean hasJava = files.stream().anyMatch(file -> file.name().endsWith(".java"));
        return zips.size() == 1 && !hasJava ? zip(student, zips.get(0)) : HandedIn.of(student, files);
    }

    private static HandedIn zip(String student, FoundFile file) {
        try {
            if (file.kind() != Kind.PLAIN) {
                throw Refused.because(file.path() + (file.kind() == Kind.LINK ? " is a link." : " is no plain file."));
            }
            if (file.size() > LARGEST_ZIP) {
                throw Refused.because(
                        file.path() + " has " + file.size() + " bytes; there may be " + LARGEST_ZIP + ".");
            }
            return HandedIn.of(student, readZip(file.contents().read(LARGEST_ZIP), LARGEST_ZIP, MOST_UNPACKED));
        } catch (Refused e) {
            return HandedIn.broken(student, e.why());
        } catch (IOException | IllegalArgumentException e) {
            return HandedIn.broken(student, file.path() + " is no zip file that can be read: " + e.getMessage());
        }
    }

    /**
     * Reads the Java files and zip files in a zip file, and the names of the others. Nothing is written anywhere.
     *
     * @param most the most bytes that are kept in all
     * @param mostUnpacked the most bytes that are unpacked in all; a small file can hold any number
     */
    private static List<FoundFile> readZip(byte[] bytes, long most, long mostUnpacked) throws IOException {
        List<FoundFile> files = new ArrayList<>();
        long room = most;
        long left = mostUnpacked;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.size() >= MOST_FILES) {
                    throw new IOException("it has " + MOST_FILES + " files or more");
                }
                String name = entry.getName().replace('\\', '/');
                if (("/" + name + "/").contains("/../") || name.startsWith("/")) {
                    throw new IOException(name + " leaves the folder");
                }
                boolean isWanted = !entry.isDirectory() && (name.endsWith(".java") || isZip(name));
                byte[] contents = isWanted ? zip.readNBytes(isZip(name) ? LARGEST_ZIP : LARGEST_SOURCE) : new byte[0];
                room -= contents.length;
                long rest = unpack(zip, left);
                left -= contents.length + rest;
                if (room < 0 || left < 0) {
                    throw new IOException("it unpacks to far too much");
                }
                if (!entry.isDirectory()) {
                    files.add(new FoundFile(
                            name,
                            Kind.PLAIN,
                            contents.length + rest,
                            limit -> Arrays.copyOf(contents, Math.min(limit, contents.length))));
                }
            }
        }
        if (files.isEmpty()) {
            throw new IOException("it holds no file");
        }
        return files;
    }

    /** Unpacks the rest of an entry, a little more than is left at most, keeps nothing, and returns its length. */
    private static long unpack(ZipInputStream zip, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        int read = zip.read(buffer);
        while (read > 0) {
            length += read;
            if (length > left) {
                return length;
            }
            read = zip.read(buffer);
        }
        return length;
    }

    /** Divides what a learning platform put into one zip file among the students. */
    private static List<HandedIn> ofClass(List<FoundFile> files) throws IOException {
        Map<String, List<FoundFile>> folders = new TreeMap<>();
        Map<String, List<FoundFile>> singles = new TreeMap<>();
        List<HandedIn> found = new ArrayList<>();
        String around = commonFolder(files);
        for (FoundFile file : files) {
            String path = file.path().substring(around.length());
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(student(path.substring(0, slash)), key -> new ArrayList<>())
                        .add(new FoundFile(path.substring(slash + 1), file.kind(), file.size(), file.contents()));
            } else if (isZip(path)) {
                found.add(zip(student(stem(path)), file));
            } else if (path.endsWith(".java")) {
                addSingle(new FoundFile(path, file.kind(), file.size(), file.contents()), singles);
            }
        }
        folders.forEach((student, theirs) -> found.add(withZips(student, theirs)));
        singles.forEach((student, theirs) -> found.add(HandedIn.of(student, theirs)));
        return found;
    }

    /** Gradescope puts one folder around all. */
    private static String commonFolder(List<FoundFile> files) {
        String first = files.get(0).path();
        String folder = first.substring(0, first.indexOf('/') + 1);
        boolean isCommon = !folder.isEmpty()
                && folder.contains("export")
                && files.stream().allMatch(file -> file.path().startsWith(folder));
        return isCommon ? folder : "";
    }
}
