package gccourse.marksweep.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import gccourse.heap.Collector;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Seeds;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import gccourse.marksweep.judge.FullCollection;
import gccourse.marksweep.judge.Marking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("2.7")
final class Step27AtomsHiddenTest {
    @Scenarios("scenarios/hidden/2.7-atoms")
    void scenarios() {}

    @Test
    @DisplayName("Random programs with numbers and strings: after every collection what can be reached is there")
    void randomPrograms(Collector collector, Seeds seeds) {
        RandomPrograms.check(Contents.ATOMS, collector, seeds, Stress.Mode.EVERY_STATEMENT);
    }

    @Test
    @DisplayName("Random graphs with numbers: what can be reached is there, and nothing else")
    void randomGraphs(Worlds worlds, Seeds seeds) {
        RandomGraphs.check(worlds, seeds, RandomGraph::buildWithAtoms, 300, 4, world -> {
            FullCollection collection = FullCollection.of(world);
            assertThat(world.population()).as("objects left").isEqualTo(collection.inUse());
        });
    }

    @Test
    @DisplayName(
            "Numbers, floats and strings are marked, held by a root of every sort and by a container of every kind")
    void held(Worlds worlds) {
        for (Kind kind : new Kind[] {Kind.INT, Kind.FLOAT, Kind.STR}) {
            World world = worlds.make();
            Mutator mutator = world.mutator();
            for (Kind holder : Shapes.CONTAINERS) {
                if (holder != Kind.WEAK_REFERENCE) {
                    mutator.allocate(holder, 1, Shapes.payload(holder));
                    mutator.setSlot(mutator.peek(0), 0, mutator.allocate(kind, 0, "1000"));
                    mutator.drop();
                }
            }
            mutator.allocate(kind, 0, "2000");
            mutator.storeGlobal(mutator.declareGlobal("name"));

            Marking.of("2.7", world).assertComplete();
        }
    }

    @Test
    @DisplayName("To mark a list of 3,000 atoms of each kind, the list is looked into and no atom")
    void notScanned(Worlds worlds) {
        long withTuples = visits(worlds, Kind.TUPLE);
        for (Kind atom : new Kind[] {Kind.INT, Kind.FLOAT, Kind.STR}) {
            assertThat(withTuples - visits(worlds, atom))
                    .as("visits saved when 3,000 tuples are objects of the kind %s instead", atom)
                    .isGreaterThanOrEqualTo(3000);
        }
    }

    private static long visits(Worlds worlds, Kind kind) {
        World world = worlds.make();
        world.list("items");
        for (int i = 0; i < 3000; i++) {
            world.mutator().allocate(kind, 0, "1000");
            world.mutator().addSlot(world.object("items"), world.mutator().peek(0));
            world.mutator().drop();
        }
        return Marking.of("2.7", world).assertComplete().objectsVisited();
    }
}
