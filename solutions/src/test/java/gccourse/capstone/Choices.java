package gccourse.capstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes one of several things, each as often as its weight says. */
final class Choices {
    private record Choice(int upTo, Supplier<String> make) {}

    private final Random random;
    private final List<Choice> choices = new ArrayList<>();
    private int total;

    Choices(Random random) {
        this.random = random;
    }

    Choices add(int weight, Supplier<String> make) {
        total += weight;
        choices.add(new Choice(total, make));
        return this;
    }

    String next() {
        int roll = random.nextInt(total);
        for (Choice choice : choices) {
            if (roll < choice.upTo) {
                return choice.make.get();
            }
        }
        throw new IllegalStateException("There is nothing to choose from.");
    }
}
