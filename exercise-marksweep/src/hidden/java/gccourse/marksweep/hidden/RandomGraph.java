package gccourse.marksweep.hidden;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds objects of all kinds that refer to each other at random, and lets roots of every sort refer to a few. */
final class RandomGraph {
    private static final Kind[] CONTAINERS = {Kind.LIST, Kind.TUPLE, Kind.DICT, Kind.METHOD, Kind.ITERATOR};

    private final World world;
    private final Mutator mutator;
    private final Random random;
    private final boolean isForest;
    private final boolean hasAtoms;
    private final List<HeapObject> objects = new ArrayList<>();

    /** The next object of a forest that nobody holds yet. */
    private int unheld = 1;

    private RandomGraph(World world, Random random, boolean isForest, boolean hasAtoms) {
        this.world = world;
        this.random = random;
        this.isForest = isForest;
        this.hasAtoms = hasAtoms;
        mutator = world.mutator();
    }

    /** Builds a graph in which no object is held twice, and none leads back to itself; otherwise as {@link #build}. */
    static void buildForest(World world, Random random, int size, int most) {
        new RandomGraph(world, random, true, false).build(size, most);
    }

    /** Builds a graph of which a sixth are atoms; otherwise as {@link #build}. */
    static void buildWithAtoms(World world, Random random, int size, int most) {
        new RandomGraph(world, random, false, true).build(size, most);
    }

    /**
     * Builds a graph of containers.
     *
     * @param size how many objects there are; a good part of them is garbage
     * @param most how many references an object holds at most
     */
    static void build(World world, Random random, int size, int most) {
        new RandomGraph(world, random, false, false).build(size, most);
    }

    private void build(int size, int most) {
        int all = mutator.declareGlobal("all");
        mutator.allocate(Kind.LIST, 0, "list");
        mutator.storeGlobal(all);
        for (int i = 0; i < size; i++) {
            mutator.addSlot(mutator.global(all), make(i, most));
            mutator.drop();
        }
        for (HeapObject holder : objects) {
            for (int i = 0; i < mutator.slotCount(holder); i++) {
                if (random.nextInt(8) > 0) {
                    mutator.setSlot(holder, i, isForest ? child(holder) : any());
                }
            }
        }
        bindRoots();
        mutator.deleteGlobal(all);
    }

    private HeapObject make(int number, int most) {
        HeapObject object;
        if (hasAtoms && random.nextInt(6) == 0) {
            object = mutator.allocate(Kind.INT, 0, 1_000_000 + number);
        } else if (random.nextBoolean()) {
            world.node("node" + number);
            object = world.object("node" + number);
            mutator.push(object);
            world.del("node" + number);
        } else {
            Kind kind = CONTAINERS[random.nextInt(CONTAINERS.length)];
            boolean single = kind == Kind.METHOD || kind == Kind.ITERATOR;
            object = mutator.allocate(kind, single ? 1 : random.nextInt(most + 1), kind.pythonName());
        }
        objects.add(object);
        return object;
    }

    private void bindRoots() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutator.push(any());
            mutator.storeGlobal(mutator.declareGlobal("root" + i));
        }
        for (int frame = random.nextInt(5); frame > 0; frame--) {
            int locals = random.nextInt(4);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < locals; i++) {
                mutator.push(any());
                names.add("local" + i);
            }
            names.add("unbound");
            mutator.pushFrame("function" + frame, names, locals);
            if (random.nextBoolean()) {
                mutator.push(any());
            }
        }
    }

    /** An object behind its holder that nobody holds; null if there is none. */
    private @Nullable HeapObject child(HeapObject holder) {
        unheld = Math.max(unheld, objects.indexOf(holder) + 1);
        return unheld < objects.size() ? objects.get(unheld++) : null;
    }

    private HeapObject any() {
        return objects.get(random.nextInt(objects.size()));
    }
}
