package gccourse.refcount.hidden;

import gccourse.heap.Collector;
import gccourse.kit.Fresh;
import gccourse.kit.Seeds;
import gccourse.kit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Lets families of containers go that were made at random, and knows by itself in which order they are to be freed. */
public final class RandomFamilies {
    private static final int SEEDS = 10;
    private static final int MEMBERS = 40;

    private final Random random;
    private final World world;
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> freed = new ArrayList<>();

    private RandomFamilies(long seed, Collector collector) {
        random = new Random(seed);
        world = new World(collector);
    }

    /** Fails if the collector frees the members of a family in another order. */
    public static void check(Collector collector, Seeds seeds) {
        Supplier<Collector> collectors = Fresh.like(collector);
        for (long seed : seeds.take(SEEDS)) {
            new RandomFamilies(seed, collectors.get()).run();
        }
    }

    /** Each member holds some of the older ones, some of them twice; then the names go in any order. */
    private void run() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            make("o" + i, i);
            names.add("o" + i);
        }
        Collections.shuffle(names, random);
        world.watchFrees();
        for (String name : names) {
            world.del(name);
            drop(name);
            world.assertFreed(freed.toArray(String[]::new));
        }
        world.assertEmpty();
    }

    private void make(String name, int older) {
        List<String> held = new ArrayList<>();
        int slots = older == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < slots; i++) {
            held.add("o" + random.nextInt(older));
        }
        String[] places = held.toArray(String[]::new);
        List<String> inOrderOfDeath = new ArrayList<>(held);
        switch (random.nextInt(4)) {
            case 0 -> {
                world.list(name, places);
                Collections.reverse(inOrderOfDeath);
            }
            case 1 -> {
                world.tuple(name, places);
                Collections.reverse(inOrderOfDeath);
            }
            case 2 -> world.dict(name, places);
            default -> {
                world.node(name);
                inOrderOfDeath = inOrderOfDeath.subList(0, Math.min(2, slots));
                for (int i = 0; i < inOrderOfDeath.size(); i++) {
                    world.store(name + (i == 0 ? ".x" : ".y"), inOrderOfDeath.get(i));
                }
            }
        }
        counts.put(name, 1);
        children.put(name, inOrderOfDeath);
        inOrderOfDeath.forEach(child -> counts.merge(child, 1, Integer::sum));
    }

    private void drop(String name) {
        if (counts.merge(name, -1, Integer::sum) == 0) {
            children.get(name).forEach(this::drop);
            freed.add(name);
        }
    }
}
