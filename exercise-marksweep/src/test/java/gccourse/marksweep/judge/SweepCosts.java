package gccourse.marksweep.judge;

import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What collections cost on heaps of different sizes of which little is in use: a table, and a plot. */
public final class SweepCosts {
    /** The sizes that are measured, in objects. */
    public static final List<Integer> SIZES = List.of(1_000, 2_000, 4_000, 8_000, 16_000);

    private static final int ALIVE_OF_EACH_HUNDRED = 1;
    private static final int WIDTH = 48;

    private record Row(int objects, int inUse, long visited) {}

    private final List<Row> rows = new ArrayList<>();

    /** Makes so many objects, drops 99 of each hundred, and collects. */
    public void measure(World world, int objects) {
        world.list("kept");
        for (int i = 1; i < objects; i++) {
            world.node("node");
            if (i % 100 < ALIVE_OF_EACH_HUNDRED) {
                world.append("kept", "node");
            }
        }
        world.del("node");
        FullCollection collection = FullCollection.of(world).assertVisitedNoMoreThan(1, 1);
        rows.add(new Row(objects, collection.inUse(), collection.work().objectsVisited()));
        world.del("kept");
        FullCollection.of(world);
        world.assertEmpty();
    }

    /** A line for each measurement: a mark for so many objects that were visited. */
    public String plot() {
        long most = rows.stream().mapToLong(Row::visited).max().orElse(1);
        StringBuilder plot = new StringBuilder("  objects   in use   visited\n");
        for (Row row : rows) {
            int marks = (int) Math.max(1, Math.round((double) WIDTH * row.visited / most));
            plot.append(String.format(
                    Locale.ROOT, "%,9d %,8d %,9d  %s\n", row.objects, row.inUse, row.visited, "#".repeat(marks)));
        }
        return plot.toString();
    }
}
