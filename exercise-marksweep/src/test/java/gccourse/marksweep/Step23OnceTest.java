package gccourse.marksweep;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.marksweep.judge.Marking;
import gccourse.marksweep.judge.MarksAreJudged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Step("2.3")
@ExtendWith(MarksAreJudged.class)
final class Step23OnceTest {
    @Scenarios("scenarios/2.3-each-once")
    void scenarios() {}

    @Test
    @DisplayName("Two ways to the same object at sixteen crossings: 32 references, not 131,070")
    void crossings(World world) {
        //          .x.        .x.        .x.
        //   top --<   >-- . --<   >-- . --<   >-- ...     sixteen of them
        //          'y'        'y'        'y'
        world.node("below");
        for (int i = 0; i < 16; i++) {
            world.node("top").store("top.x", "below").store("top.y", "below").bind("below", "top");
        }
        world.del("below");

        Marking.of("2.3", world).assertEachOnce();
    }

    @Test
    @DisplayName("A shared part is looked into once, however many hold it")
    void shared(World world) {
        world.node("end").list("part", "end", "end", "end").del("end").list("holders");
        for (int i = 0; i < 1000; i++) {
            world.tuple("holder", "part", "part").append("holders", "holder");
        }
        world.del("holder", "part");

        Marking.of("2.3", world).assertEachOnce();
    }

    @Test
    @DisplayName("An object that refers to itself is no endless road")
    void itself(World world) {
        world.node("a").store("a.x", "a").list("items").append("items", "items").del("items");

        Marking.of("2.3", world).assertEachOnce();
    }

    @Test
    @DisplayName("Nor is a ring, nor a ring of rings")
    void rings(World world) {
        world.node("a").node("b").store("a.x", "b").store("b.x", "a");
        world.node("c").node("d").store("c.x", "d").store("d.x", "c");
        world.store("b.y", "c").store("d.y", "a").del("b", "c", "d");

        Marking.of("2.3", world).assertEachOnce();
    }

    @Test
    @DisplayName("An object with a hundred names is looked into once")
    void manyRoots(World world) {
        world.node("end").list("items", "end", "end").del("end");
        for (int i = 0; i < 100; i++) {
            world.bind("name" + i, "items");
        }

        Marking.of("2.3", world).assertEachOnce();
    }
}
