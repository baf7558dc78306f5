package gccourse.kit.picture;

import gccourse.heap.Kind;
import gccourse.heap.recording.Change;
import gccourse.heap.recording.Field;
import gccourse.heap.recording.Moment;
import gccourse.heap.recording.Recording;
import gccourse.heap.recording.Recording.Place;
import gccourse.heap.recording.Recording.Thing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where everything stands, in all moments of a recording.
 *
 * <p>It is computed once over all references that there ever are. An object stands in the column that its distance from
 * the named roots gives it, in the row that the mean of its neighbours' rows gives it; ties are resolved by number. So no
 * object moves while the program runs. With many objects, a place is used again when its object's memory is.
 */
final class Layout {
    static final int CHARACTER = 8;
    static final int ROW = 19;
    static final int HEAD = 38;

    /** Of an object's slots, so many are drawn. */
    static final int MOST_ROWS = 8;

    private static final int MARGIN = 16;
    private static final int BETWEEN_COLUMNS = 64;
    private static final int BETWEEN_ROWS = 18;
    private static final int SWEEPS = 6;
    private static final int COLUMNS_OF_A_BAND = 7;
    private static final int TALLEST_AT_LEAST = 400;
    private static final int REUSED_ABOVE = 80;
    private static final int DEEPEST_FRAME = 24;
    private static final int MOST_TEMPORARIES = 12;

    /** A rectangle. */
    record Box(int x, int y, int width, int height) {
        int middle() {
            return y + height / 2;
        }
    }

    /** A part of the roots: the globals, a frame, or the temporaries. */
    record Group(String where, int depth, Box box) {}

    private final Recording recording;
    private final int count;
    private final List<Set<Integer>> targets = new ArrayList<>();
    private final Set<Integer> global = new LinkedHashSet<>();
    private final Set<Integer> local = new LinkedHashSet<>();

    /** The places at which there ever is a root. */
    private final BitSet bound = new BitSet();

    private boolean usesScratch;
    private final int[] rows;
    private final int[] born;
    private final int[] gone;

    final Box[] boxes;
    final Map<Integer, Box> roots = new LinkedHashMap<>();
    final List<Group> groups = new ArrayList<>();
    int width;
    int height;

    Layout(Recording recording, Set<Integer> drawn) {
        this.recording = recording;
        count = recording.objects().size();
        rows = new int[count + 1];
        born = new int[count + 1];
        gone = new int[count + 1];
        boxes = new Box[count + 1];
        for (int i = 0; i <= count; i++) {
            targets.add(new LinkedHashSet<>());
        }
        readChanges(drawn);
        int left = placeRoots();
        placeObjects(drawn, left);
    }

    private void readChanges(Set<Integer> drawn) {
        Arrays.fill(gone, Integer.MAX_VALUE);
        Arrays.fill(born, -1);
        Map<Integer, List<Integer>> shadows = new HashMap<>();
        int step = 0;
        for (Moment moment : recording.moments()) {
            for (Change change : moment.changes()) {
                if (change.field() == Field.ROOT && change.value() != Change.NOTHING) {
                    bound.set(change.subject());
                }
                if (change.field() == Field.ROOT && drawn.contains(change.value())) {
                    int depth = recording.roots().get(change.subject()).depth();
                    if (depth >= 0) {
                        (depth == 0 ? global : local).add(change.value());
                    }
                } else if (change.field() == Field.SLOT || change.field() == Field.TARGET) {
                    if (change.value() > 0 && drawn.contains(change.value())) {
                        targets.get(change.subject()).add(change.value());
                    }
                } else if (change.field() == Field.SLOTS) {
                    rows[change.subject()] = Math.min(MOST_ROWS + 1, Math.max(rows[change.subject()], change.value()));
                } else if (change.field() == Field.SCRATCH) {
                    usesScratch = true;
                } else if (change.field() == Field.STATE) {
                    int address = recording.objects().get(change.subject() - 1).address();
                    if (change.value() == 1) {
                        born[change.subject()] = step;
                        for (int shadow : shadows.getOrDefault(address, List.of())) {
                            gone[shadow] = step;
                        }
                        shadows.remove(address);
                    } else {
                        shadows.computeIfAbsent(address, key -> new ArrayList<>())
                                .add(change.subject());
                    }
                }
            }
            step++;
        }
    }

    // ---- roots

    private int placeRoots() {
        Map<Integer, Map<String, List<Integer>>> byDepth =
                new TreeMap<>(Comparator.comparingInt(depth -> depth < 0 ? Integer.MAX_VALUE : depth));
        int longest = 12;
        for (int i = 0; i < recording.roots().size(); i++) {
            Place place = recording.roots().get(i);
            boolean hasRoom =
                    place.depth() <= DEEPEST_FRAME && (place.depth() >= 0 || place.index() < MOST_TEMPORARIES);
            if (hasRoom && bound.get(i)) {
                byDepth.computeIfAbsent(place.depth(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(place.where(), key -> new ArrayList<>())
                        .add(i);
                longest = Math.max(
                        longest, Math.max(place.name().length(), place.where().length()));
            }
        }
        int wide = Math.min(26, longest + 2) * CHARACTER + 2 * MARGIN;
        int y = MARGIN;
        for (Map.Entry<Integer, Map<String, List<Integer>>> entry : byDepth.entrySet()) {
            int tallest = 0;
            for (Map.Entry<String, List<Integer>> frame : entry.getValue().entrySet()) {
                List<Integer> places = new ArrayList<>(frame.getValue());
                places.sort(
                        Comparator.comparingInt(i -> recording.roots().get(i).index()));
                int row = y + 26;
                for (int place : places) {
                    roots.put(place, new Box(MARGIN, row, wide, ROW));
                    row += ROW;
                }
                int tall = row + 6 - y;
                groups.add(new Group(frame.getKey(), entry.getKey(), new Box(MARGIN, y, wide, tall)));
                tallest = Math.max(tallest, tall);
            }
            y += tallest + BETWEEN_ROWS;
        }
        height = Math.max(height, y);
        return MARGIN + wide + BETWEEN_COLUMNS + 16;
    }

    // ---- objects

    private void placeObjects(Set<Integer> drawn, int left) {
        int[] distance = distances(drawn);
        boolean reused = drawn.size() > REUSED_ABOVE;
        Map<Integer, Map<Integer, List<Integer>>> bands = new TreeMap<>();
        for (int object : drawn) {
            bands.computeIfAbsent(distance[object] / COLUMNS_OF_A_BAND, key -> new TreeMap<>())
                    .computeIfAbsent(distance[object] % COLUMNS_OF_A_BAND, key -> new ArrayList<>())
                    .add(object);
        }
        double[] rank = ranks(bands);
        int top = MARGIN;
        for (Map<Integer, List<Integer>> band : bands.values()) {
            int x = left;
            int bottom = top;
            for (List<Integer> column : band.values()) {
                column.sort(Comparator.<Integer>comparingDouble(object -> rank[object])
                        .thenComparingInt(object -> object));
                int tallest = tallest(column);
                Column placed = reused ? new Reused(x, top, tallest) : new Column(x, top, tallest);
                column.forEach(placed::place);
                x = placed.right() + BETWEEN_COLUMNS;
                bottom = Math.max(bottom, placed.bottom());
            }
            width = Math.max(width, x - BETWEEN_COLUMNS + 70);
            top = bottom + 2 * BETWEEN_ROWS;
        }
        height = Math.max(height, top);
        width = Math.max(width, left + 200);
    }

    /**
     * How many references lead from a global name to an object, at any time, at least. What no global name ever leads to
     * stands behind all others: first what a local name leads to, then the rest.
     */
    private int[] distances(Set<Integer> drawn) {
        int[] distance = new int[count + 1];
        Arrays.fill(distance, -1);
        start(global, 0, distance);
        start(local, Arrays.stream(distance).max().orElse(-1) + 1, distance);
        int last = Arrays.stream(distance).max().orElse(-1) + 1;
        drawn.stream().sorted().forEach(object -> start(Set.of(object), last, distance));
        return distance;
    }

    private void start(Set<Integer> starts, int first, int[] distance) {
        Deque<Integer> queue = new ArrayDeque<>();
        for (int start : starts) {
            if (distance[start] < 0) {
                distance[start] = first;
                queue.add(start);
            }
        }
        spread(queue, distance);
    }

    private void spread(Deque<Integer> queue, int[] distance) {
        while (!queue.isEmpty()) {
            int from = queue.remove();
            for (int to : targets.get(from)) {
                if (distance[to] < 0) {
                    distance[to] = distance[from] + 1;
                    queue.add(to);
                }
            }
        }
    }

    /** The rank of each object in its column: the order of the names that refer to it, then barycentres, swept to and fro. */
    private double[] ranks(Map<Integer, Map<Integer, List<Integer>>> bands) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int from = 1; from <= count; from++) {
            for (int to : targets.get(from)) {
                neighbours.get(from).add(to);
                neighbours.get(to).add(from);
            }
        }
        double[] rank = new double[count + 1];
        double[] anchor = anchors();
        for (Map<Integer, List<Integer>> band : bands.values()) {
            for (List<Integer> column : band.values()) {
                column.sort(Comparator.<Integer>comparingDouble(object -> anchor[object])
                        .thenComparingInt(object -> object));
                number(column, rank);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (Map<Integer, List<Integer>> band : bands.values()) {
                for (List<Integer> column : band.values()) {
                    Map<Integer, Double> wanted = new HashMap<>();
                    for (int object : column) {
                        double sum = 0;
                        int terms = 0;
                        for (int neighbour : neighbours.get(object)) {
                            sum += rank[neighbour];
                            terms++;
                        }
                        wanted.put(object, terms == 0 ? rank[object] : sum / terms);
                    }
                    column.sort(Comparator.<Integer>comparingDouble(object -> anchor[object])
                            .thenComparingDouble(wanted::get)
                            .thenComparingInt(object -> object));
                    number(column, rank);
                }
            }
        }
        return rank;
    }

    private static void number(List<Integer> column, double[] rank) {
        for (int i = 0; i < column.size(); i++) {
            rank[column.get(i)] = i;
        }
    }

    /** The row of the first global name that ever refers to an object; as large as can be if none does. */
    private double[] anchors() {
        double[] anchor = new double[count + 1];
        Arrays.fill(anchor, Double.MAX_VALUE);
        List<Integer> order = new ArrayList<>(roots.keySet());
        for (Moment moment : recording.moments()) {
            for (Change change : moment.changes()) {
                if (change.field() == Field.ROOT
                        && change.value() > 0
                        && recording.roots().get(change.subject()).depth() == 0) {
                    int row = order.indexOf(change.subject());
                    if (row >= 0 && anchor[change.value()] == Double.MAX_VALUE) {
                        anchor[change.value()] = row;
                    }
                }
            }
        }
        return anchor;
    }

    /** How tall a column may be: as tall as a screen, or so that what does not fit stands in about as many columns as rows. */
    private int tallest(List<Integer> column) {
        double area = 0;
        for (int object : column) {
            area += (double) (heightOf(object) + BETWEEN_ROWS) * (widthOf(object) + BETWEEN_COLUMNS);
        }
        return Math.max(TALLEST_AT_LEAST, (int) Math.sqrt(area / 1.6));
    }

    private int widthOf(int object) {
        Thing thing = recording.objects().get(object - 1);
        int characters = Math.max(usesScratch ? 18 : 13, thing.name().length() + 4);
        if (thing.kind().isAtom()) {
            characters = Math.max(characters, Math.min(20, thing.text().length() + 2));
        }
        return Math.min(24, characters) * CHARACTER + 12;
    }

    private int heightOf(int object) {
        Thing thing = recording.objects().get(object - 1);
        int drawnRows = thing.kind().isAtom() ? 1 : thing.kind() == Kind.WEAK_REFERENCE ? 2 : rows[object];
        return HEAD + drawnRows * ROW + 4;
    }

    /** Objects below one another; if they are too many, in several columns. */
    private class Column {
        private final int top;
        private final int tallest;
        private int x;
        private int y;
        private int widest;
        private int lowest;

        Column(int x, int top, int tallest) {
            this.x = x;
            this.top = top;
            this.tallest = tallest;
            y = top;
        }

        void place(int object) {
            int tall = heightOf(object);
            if (y > top && y + tall > top + tallest) {
                x += widest + BETWEEN_COLUMNS * 3 / 4;
                widest = 0;
                y = top;
            }
            boxes[object] = new Box(x, y, widthOf(object), tall);
            widest = Math.max(widest, widthOf(object));
            y += tall + BETWEEN_ROWS;
            lowest = Math.max(lowest, y);
        }

        int right() {
            return x + widest;
        }

        int bottom() {
            return lowest;
        }
    }

    /** The same, but an object may stand where one stood that was gone before it came. */
    private final class Reused extends Column {
        private final List<Integer> tenants = new ArrayList<>();

        Reused(int x, int top, int tallest) {
            super(x, top, tallest);
        }

        @Override
        void place(int object) {
            for (int i = 0; i < tenants.size(); i++) {
                int before = tenants.get(i);
                Box box = boxes[before];
                if (gone[before] <= born[object]
                        && box.height() == heightOf(object)
                        && box.width() == widthOf(object)) {
                    boxes[object] = box;
                    tenants.set(i, object);
                    return;
                }
            }
            super.place(object);
            tenants.add(object);
        }
    }
}
