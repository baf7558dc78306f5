package gccourse.kit;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Runs test classes in the order of their steps: first what holds for every step, then step by step, visible tests
 * before hidden ones, and what belongs to no step last.
 */
final class StepOrder implements ClassOrderer {
    /** Compares ids number by number: 1.2 comes before 1.10. What holds for every step comes first. */
    static final Comparator<String> IDS = StepOrder::compareIds;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(StepOrder::group)
                        .thenComparing(StepOrder::id, IDS)
                        .thenComparing(StepOrder::isHidden)
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }

    private static int group(ClassDescriptor descriptor) {
        String id = id(descriptor);
        return id.equals(Step.EVERY) ? 0 : id.isEmpty() ? 2 : 1;
    }

    private static String id(ClassDescriptor descriptor) {
        return descriptor.findAnnotation(Step.class).map(Step::value).orElse("");
    }

    private static boolean isHidden(ClassDescriptor descriptor) {
        String name = descriptor.getTestClass().getName();
        return name.contains(".hidden.")
                || descriptor.getTestClass().getSimpleName().startsWith("Hidden");
    }

    private static int compareIds(String one, String two) {
        String[] ones = one.split("\\.");
        String[] twos = two.split("\\.");
        for (int i = 0; i < Math.min(ones.length, twos.length); i++) {
            int difference = ones[i].length() != twos[i].length()
                    ? ones[i].length() - twos[i].length()
                    : ones[i].compareTo(twos[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return ones.length - twos.length;
    }

    /**
     * Runs the scenarios of a class first, then its other tests in their {@link Order}, or else by name.
     *
     * <p>JUnit warns of each {@code @Order} unless the orderer is one of this family.
     */
    static final class Methods extends MethodOrderer.OrderAnnotation {
        @Override
        public void orderMethods(MethodOrdererContext context) {
            context.getMethodDescriptors()
                    .sort(Comparator.comparing((MethodDescriptor method) -> !method.isAnnotated(Scenarios.class))
                            .thenComparingInt(method -> method.findAnnotation(Order.class)
                                    .map(Order::value)
                                    .orElse(Order.DEFAULT))
                            .thenComparing(method -> method.getMethod().getName()));
        }
    }
}
