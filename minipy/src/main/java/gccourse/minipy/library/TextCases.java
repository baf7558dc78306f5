package gccourse.minipy.library;

import java.util.Locale;

/** Upper and lower case. */
final class TextCases {
    private TextCases() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return upper(text.substring(0, end)) + lower(text.substring(end));
    }

    static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.codePoints()
                .forEach(c -> swapped.append(
                        Character.isUpperCase(c) ? lower(Character.toString(c)) : upper(Character.toString(c))));
        return swapped.toString();
    }

    static String title(String text) {
        StringBuilder titled = new StringBuilder();
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            String character = Character.toString(c);
            titled.append(inWord ? lower(character) : upper(character));
            inWord = Character.isUpperCase(c) || Character.isLowerCase(c);
        }
        return titled.toString();
    }

    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(Character::isUpperCase);
    }

    static boolean isTitle(String text) {
        return (isUpper(text) || text.codePoints().anyMatch(Character::isUpperCase)) && text.equals(title(text));
    }
}
