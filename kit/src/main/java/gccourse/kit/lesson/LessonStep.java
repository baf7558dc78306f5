package gccourse.kit.lesson;

import java.util.Comparator;
import java.util.Locale;

/**
 * A step of a lesson.
 *
 * @param id the id, {@code 1.1}
 * @param title its title
 * @param points what it is worth
 */
public record LessonStep(String id, String title, int points) {
    /** Compares ids number by number: 1.2 comes before 1.10. What holds for every step comes first. */
    public static final Comparator<String> IDS = LessonStep::compareIds;

    private static int compareIds(String one, String two) {
        String[] ones = one.split("\\.");
        String[] twos = two.split("\\.");
        for (int i = 0; i < Math.min(ones.length, twos.length); i++) {
            int difference = ones[i].length() != twos[i].length()
                    ? ones[i].length() - twos[i].length()
                    : ones[i].compareTo(twos[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return ones.length - twos.length;
    }

    /** Returns the anchor that GitHub gives to the heading {@code 1.1 Names count}. */
    public String anchor() {
        StringBuilder anchor = new StringBuilder();
        for (char c : toString().toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == ' ') {
                anchor.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.append(c);
            }
        }
        return anchor.toString();
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
