package gccourse.minipy.library;

import java.util.function.Consumer;

/** Collects what a program prints into lines: a call of {@code print} need not end its line. */
final class Printer {
    private final Consumer<String> output;
    private final StringBuilder open = new StringBuilder();

    /** @param output takes whole lines, without the last line end */
    Printer(Consumer<String> output) {
        this.output = output;
    }

    void print(String text) {
        int end = text.lastIndexOf('\n');
        if (end < 0) {
            open.append(text);
            return;
        }
        String lines = open.append(text, 0, end).toString();
        open.setLength(0);
        open.append(text, end + 1, text.length());
        output.accept(lines);
    }

    /** Prints what waits for the end of its line. */
    void flush() {
        if (!open.isEmpty()) {
            print("\n");
        }
    }
}
