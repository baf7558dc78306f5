package gccourse.minipy.library;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.minipy.objects.PyClass;
import gccourse.minipy.runtime.Machine;
import gccourse.minipy.syntax.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code template.format(values)}. */
final class FormatTemplates {
    private final Machine machine;

    FormatTemplates(Machine machine) {
        this.machine = machine;
    }

    /** @param keywords the names of the last values */
    String fill(Site site, String template, HeapObject[] values, String[] keywords) {
        return new Run(site, values, List.of(keywords)).fill(template, 2);
    }

    /** One template on its way. */
    private final class Run {
        private final Site site;
        private final HeapObject[] values;
        private final List<String> keywords;
        private int next;
        private @Nullable Boolean automatic;

        Run(Site site, HeapObject[] values, List<String> keywords) {
            this.keywords = keywords;
            this.site = site;
            this.values = values;
        }

        String fill(String template, int depth) {
            if (depth < 0) {
                throw site.error("ValueError: Max string recursion exceeded");
            }
            StringBuilder text = new StringBuilder();
            int i = 0;
            while (i < template.length()) {
                char c = template.charAt(i++);
                boolean doubled = i < template.length() && template.charAt(i) == c;
                if (c != '{' && c != '}') {
                    text.append(c);
                } else if (doubled) {
                    text.append(c);
                    i++;
                } else if (c == '}') {
                    throw site.error("ValueError: Single '}' encountered in format string");
                } else {
                    int end = end(template, i);
                    text.append(field(template.substring(i, end), depth));
                    i = end + 1;
                }
            }
            return text.toString();
        }

        private int end(String template, int from) {
            int open = 1;
            for (int i = from; i < template.length(); i++) {
                char c = template.charAt(i);
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (open == 0) {
                    return i;
                }
            }
            throw site.error(
                    from == template.length()
                            ? "ValueError: Single '{' encountered in format string"
                            : "ValueError: expected '}' before end of string");
        }

        private String field(String field, int depth) {
            int bracket = field.indexOf(']');
            int colon = field.indexOf(':', field.indexOf('[') >= 0 ? Math.max(0, bracket) : 0);
            String head = colon < 0 ? field : field.substring(0, colon);
            String specification = colon < 0 ? "" : field.substring(colon + 1);
            int mark = head.lastIndexOf('!');
            String conversion = mark < 0 ? "" : head.substring(mark + 1);
            HeapObject value = value(mark < 0 ? head : head.substring(0, mark));
            if (conversion.length() == 1 && "rsa".indexOf(conversion.charAt(0)) >= 0) {
                value = machine.atoms().push(machine.formats().convert(site, value, conversion.charAt(0)));
                machine.mutator().dropBelowTop();
            } else if (mark >= 0) {
                throw site.error(
                        conversion.isEmpty()
                                ? "ValueError: end of string while looking for conversion specifier"
                                : "ValueError: Unknown conversion specifier " + conversion);
            }
            String shown = machine.formats().format(site, value, fill(specification, depth - 1));
            machine.mutator().drop();
            return shown;
        }

        /** Pushes the value of a field. */
        private HeapObject value(String name) {
            int end = 0;
            while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
                end++;
            }
            HeapObject value = argument(name.substring(0, end));
            machine.mutator().push(value);
            while (end < name.length()) {
                if (name.charAt(end) == '[') {
                    int close = name.indexOf(']', end);
                    if (close < 0) {
                        throw site.error("ValueError: Missing ']' in format string");
                    }
                    item(name.substring(end + 1, close));
                    end = close + 1;
                } else {
                    int stop = end + 1;
                    while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
                        stop++;
                    }
                    attribute(name.substring(end + 1, stop));
                    end = stop;
                }
            }
            return machine.mutator().peek(0);
        }

        private HeapObject argument(String name) {
            boolean number = name.chars().allMatch(Character::isDigit);
            int positional = values.length - keywords.size();
            if (!number) {
                int keyword = keywords.indexOf(name);
                if (keyword < 0) {
                    throw site.error("KeyError: '" + name + "'");
                }
                return values[positional + keyword];
            }
            if (automatic != null && automatic != name.isEmpty()) {
                throw site.error(
                        automatic
                                ? "ValueError: cannot switch from automatic field numbering to manual field specification"
                                : "ValueError: cannot switch from manual field specification to automatic field numbering");
            }
            automatic = name.isEmpty();
            int index = name.isEmpty() ? next++ : Integer.parseInt(name);
            if (index >= positional) {
                throw site.error("IndexError: Replacement index " + index + " out of range for positional args tuple");
            }
            return values[index];
        }

        private void item(String key) {
            boolean number = !key.isEmpty() && key.chars().allMatch(Character::isDigit);
            if (number) {
                machine.atoms().push(Long.parseLong(key));
            } else {
                machine.atoms().push(key);
            }
            machine.items().item(site);
        }

        private void attribute(String name) {
            HeapObject on = machine.mutator().peek(0);
            HeapObject value = on.kind() == Kind.INSTANCE && machine.mutator().payload(on) instanceof PyClass type
                    ? machine.attributes().get(on, type.indexOf(name))
                    : null;
            if (value == null) {
                throw site.leftOut("The attribute `" + name + "` in a format");
            }
            machine.mutator().push(value);
            machine.mutator().dropBelowTop();
        }
    }
}
