package gccourse.grader.channel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent over the channel. */
public sealed interface Message {
    /** Asks for the compilation of sources; the answer is {@link Compiled} or {@link NotCompiled}. */
    record Compile(Map<String, String> sources) implements Message {}

    /**
     * The classes of a submission that breaks no rule.
     *
     * @param classes their bytes under their binary names
     */
    record Compiled(Map<String, byte[]> classes) implements Message {}

    /**
     * Why there are no classes.
     *
     * @param isForbidden whether the sources were compiled, and use what a collector may not use
     * @param why what javac says, or what the rules say
     */
    record NotCompiled(boolean isForbidden, String why) implements Message {}

    /**
     * Asks for a run of a lesson's tests; the answer is a {@link TestEnded} for each, and {@link RunEnded}.
     *
     * @param classes the collector's classes under their binary names
     * @param parameters the configuration parameters of the run
     */
    record Run(Map<String, byte[]> classes, Map<String, String> parameters) implements Message {}

    /**
     * What has become of one test.
     *
     * @param id the test's id
     * @param step the id of its step, or nothing
     * @param title its name
     * @param passed whether it passed
     * @param ticks the work that collectors did in it
     * @param headline the headline of its report, or nothing
     * @param report the report, or nothing
     */
    record TestEnded(String id, String step, String title, boolean passed, long ticks, String headline, String report)
            implements Message {}

    /**
     * All tests are over.
     *
     * @param board the scoreboard as the student sees it
     */
    record RunEnded(String board) implements Message {}

    /** Writes a message. */
    static void write(Message message, DataOutput to) throws IOException {
        if (message instanceof Compile compile) {
            to.writeByte(1);
            writeTexts(compile.sources, to);
        } else if (message instanceof Compiled compiled) {
            to.writeByte(2);
            writeClasses(compiled.classes, to);
        } else if (message instanceof NotCompiled not) {
            to.writeByte(3);
            to.writeBoolean(not.isForbidden);
            writeText(not.why, to);
        } else if (message instanceof Run run) {
            to.writeByte(4);
            writeClasses(run.classes, to);
            writeTexts(run.parameters, to);
        } else if (message instanceof TestEnded test) {
            to.writeByte(5);
            for (String text : List.of(test.id, test.step, test.title, test.headline, test.report)) {
                writeText(text, to);
            }
            to.writeBoolean(test.passed);
            to.writeLong(test.ticks);
        } else if (message instanceof RunEnded end) {
            to.writeByte(6);
            writeText(end.board, to);
        }
    }

    /**
     * Reads a message.
     *
     * @throws IOException if it is none
     */
    static Message read(DataInput from) throws IOException {
        int kind = from.readByte();
        switch (kind) {
            case 1 -> {
                return new Compile(readTexts(from));
            }
            case 2 -> {
                return new Compiled(readClasses(from));
            }
            case 3 -> {
                boolean isForbidden = from.readBoolean();
                return new NotCompiled(isForbidden, readText(from));
            }
            case 4 -> {
                Map<String, byte[]> classes = readClasses(from);
                return new Run(classes, readTexts(from));
            }
            case 5 -> {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    texts.add(readText(from));
                }
                return new TestEnded(
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        from.readBoolean(),
                        from.readLong(),
                        texts.get(3),
                        texts.get(4));
            }
            case 6 -> {
                return new RunEnded(readText(from));
            }
            default -> throw new IOException("There is no message of kind " + kind + ".");
        }
    }

    private static void writeText(String text, DataOutput to) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), to);
    }

    private static String readText(DataInput from) throws IOException {
        return new String(readBytes(from), StandardCharsets.UTF_8);
    }

    private static void writeBytes(byte[] bytes, DataOutput to) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static byte[] readBytes(DataInput from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > Channel.LARGEST) {
            throw new IOException("A text of " + length + " bytes is too long.");
        }
        byte[] bytes = new byte[length];
        from.readFully(bytes);
        return bytes;
    }

    private static void writeTexts(Map<String, String> texts, DataOutput to) throws IOException {
        to.writeInt(texts.size());
        for (Map.Entry<String, String> each : texts.entrySet()) {
            writeText(each.getKey(), to);
            writeText(each.getValue(), to);
        }
    }

    private static Map<String, String> readTexts(DataInput from) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int left = from.readInt(); left > 0; left--) {
            String key = readText(from);
            texts.put(key, readText(from));
        }
        return texts;
    }

    private static void writeClasses(Map<String, byte[]> classes, DataOutput to) throws IOException {
        to.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            writeText(each.getKey(), to);
            writeBytes(each.getValue(), to);
        }
    }

    private static Map<String, byte[]> readClasses(DataInput from) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = from.readInt(); left > 0; left--) {
            String name = readText(from);
            classes.put(name, readBytes(from));
        }
        return classes;
    }
}
