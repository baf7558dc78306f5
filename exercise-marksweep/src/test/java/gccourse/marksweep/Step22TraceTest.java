package gccourse.marksweep;

import gccourse.heap.HeapObject;
import gccourse.heap.Kind;
import gccourse.heap.Mutator;
import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.2")
@ExtendWith(MarksAreJudged.class)
final class Step22TraceTest {
    @Scenarios("scenarios/2.2-marks")
    void scenarios() {}

    @Test
    @DisplayName("The articles' picture: 1, 2 and 3 can be reached, 4 and 5 cannot")
    void picture(World world) {
        //   root --> 1 --x--> 2        4 <--x--> 5
        //            |
        //            +---y--> 3
        world.node("1").node("2").node("3").store("1.x", "2").store("1.y", "3");
        world.node("4").node("5").store("4.x", "5").store("5.x", "4");
        world.del("2", "3", "4", "5");

        Marking.of("2.2", world).assertComplete();
    }

    @Test
    @DisplayName("Through every item of a list")
    void lists(World world) {
        world.node("a")
                .node("b")
                .node("c")
                .list("items", "a", "None", "b")
                .append("items", "c")
                .del("a", "b", "c");

        Marking.of("2.2", world).assertComplete();
    }

    @Test
    @DisplayName("Through every item of a tuple")
    void tuples(World world) {
        world.node("a")
                .node("b")
                .tuple("inner", "b", "b")
                .tuple("pair", "a", "inner")
                .del("a", "b", "inner");

        Marking.of("2.2", world).assertComplete();
    }

    @Test
    @DisplayName("Through every value of a dict")
    void dicts(World world) {
        world.node("a")
                .node("b")
                .dict("inner", "b")
                .dict("drawer", "a", "inner")
                .del("a", "b", "inner");

        Marking.of("2.2", world).assertComplete();
    }

    @Test
    @DisplayName("Through every attribute of an object, not only the first")
    void instances(World world) {
        world.node("a")
                .node("b")
                .node("box")
                .store("box.y", "a")
                .store("a.y", "b")
                .del("a", "b");

        Marking.of("2.2", world).assertComplete();
    }

    @Test
    @DisplayName("Through a bound method to its object, and through an iterator to its list")
    void others(World world) {
        //   method --> box --x--> a        iterator --> items --[0]--> b
        world.node("a").node("box").store("box.x", "a").node("b").list("items", "b");
        bind(world, Kind.METHOD, "box");
        bind(world, Kind.ITERATOR, "items");
        world.del("a", "box", "b", "items");

        Marking.of("2.2", world).assertComplete();
    }

    private static void bind(World world, Kind kind, String target) {
        Mutator mutator = world.mutator();
        HeapObject object = mutator.allocate(kind, 1, kind.pythonName());
        mutator.setSlot(object, 0, world.object(target));
        mutator.storeGlobal(mutator.declareGlobal(kind.pythonName()));
    }

    @Test
    @DisplayName("What nobody can reach is not looked into, however much of it there is")
    void garbage(World world) {
        //   box --x--> a        garbage[0] <--> garbage[1] <--> ...
        world.node("a").node("box").store("box.x", "a").del("a").list("garbage");
        for (int i = 0; i < 100; i++) {
            world.list("next", "garbage").append("garbage", "next").bind("garbage", "next");
        }
        world.del("garbage", "next");

        Marking.of("2.2", world).assertEachOnce();
    }

    @Test
    @DisplayName("Through one kind of container into the next, from every sort of root")
    void mixed(World world) {
        //   local --> list --> dict --> tuple --> box --y--> a          temporary --> box
        world.node("a").node("box").store("box.y", "a").tuple("pair", "box").dict("drawer", "pair");
        world.list("items", "drawer").call("items").hold("box").del("a", "box", "pair", "drawer", "items");

        Marking.of("2.2", world).assertComplete();
    }
}
