package gccourse.kit.picture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON that may stand inside a script of a page: no text in it can end the script. */
final class Json {
    private final StringBuilder to = new StringBuilder();

    private Json() {}

    /** Writes a value: a map, something iterable, an array of ints, a record's text, a number, a boolean or null. */
    static String of(@Nullable Object value) {
        Json json = new Json();
        json.write(value);
        return json.to.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            to.append(value);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> items) {
            writeItems(items);
        } else {
            writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            to.append(separator);
            writeText(String.valueOf(entry.getKey()));
            to.append(':');
            write(entry.getValue());
            separator = ",";
        }
        to.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeItems(Iterable<?> items) {
        to.append('[');
        String separator = "";
        for (Object item : items) {
            to.append(separator);
            write(item);
            separator = ",";
        }
        to.append(']');
    }

    private void writeText(String text) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c > '~') {
                to.append("\\u%04x".formatted((int) c));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
