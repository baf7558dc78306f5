package gccourse.generational;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.World;
import gccourse.kit.Worlds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Step("3.1")
final class Step31BornYoungTest {
    @Scenarios("scenarios/3.1-born-young")
    void scenarios() {}

    @Test
    @DisplayName("Generation 0 is the containers that live, and nobody else")
    void members(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").number("n").list("items", "a", "n").tuple("pair", "a", "items");

        aged.assertMembers(0, "a", "items", "pair").assertMembers(1).assertMembers(2);

        world.del("pair").nodeWithDel("b");
        aged.assertMembers(0, "a", "items", "b");
    }

    @Test
    @DisplayName("Whoever dies is taken out, with all that it takes along")
    void deaths(World world) {
        //  top --> items --> a, b     and b has a name
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").list("items", "a", "b").node("top").store("top.x", "items");
        world.del("a", "items");

        world.del("top").assertDead("top", "items", "a");
        aged.assertMembers(0, "b");
    }

    @Test
    @DisplayName("A new object stands at the end of its generation, and the others stay where they are")
    void order(World world) {
        AgedWorld aged = new AgedWorld(world);
        world.node("a").node("b").node("c").node("d");
        aged.assertOrder(0, "a", "b", "c", "d");

        world.del("b").list("e", "a");
        aged.assertOrder(0, "a", "c", "d", "e");
    }

    @Test
    @DisplayName("Two heaps have lists of their own")
    void twoHeaps(World one, World other) {
        AgedWorld first = new AgedWorld(one);
        AgedWorld second = new AgedWorld(other);
        one.node("a");
        other.node("b");
        one.node("c");
        first.assertOrder(0, "a", "c");
        second.assertOrder(0, "b");

        one.del("a");
        second.assertOrder(0, "b");
        first.assertOrder(0, "c");
    }

    @Test
    @DisplayName("A birth and a death take the same few steps, however many others there are")
    void steps(Worlds worlds) {
        Growth.assertConstant(
                worlds,
                "put a new object into its list and take it out again",
                (aged, number) -> aged.plain("others", number),
                aged -> aged.world().node("a").del("a"));
    }

    @Test
    @DisplayName("Who is dead is kept nowhere")
    void memory(World world) {
        AgedWorld aged = new AgedWorld(world).plain("crowd", 2_000);

        world.del("crowd").assertEmpty();
        aged.assertKeepsNone("When 2,001 objects have died,");
    }
}
