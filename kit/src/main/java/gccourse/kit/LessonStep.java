package gccourse.kit;

import java.util.Locale;

/**
 * A step of a lesson.
 *
 * @param id the id, {@code 1.1}
 * @param title its title
 * @param points what it is worth
 */
record LessonStep(String id, String title, int points) {
    /** Returns the anchor that GitHub gives to the heading {@code 1.1 Names count}. */
    String anchor() {
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
