package gccourse.kit.scenario;

import java.util.List;

/** A program with the numbers of its lines, as a message shows it. */
public final class Listing {
    private Listing() {}

    /**
     * Numbers the lines of a program and puts an arrow before one of them; each line ends with a line break.
     *
     * @param arrow the number of the line that the message is about, 0 for none
     */
    public static String of(String program, int arrow) {
        StringBuilder listing = new StringBuilder();
        List<String> lines = program.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = "%s%4d  %s".formatted(i + 1 == arrow ? "-->" : "   ", i + 1, lines.get(i));
            listing.append(line.stripTrailing()).append('\n');
        }
        return listing.toString();
    }
}
