package gccourse.kit.engine;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.lesson.LessonStep;
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
public final class StepOrder implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(StepOrder::group)
                        .thenComparing(StepOrder::id, LessonStep.IDS)
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

    /**
     * Runs the scenarios of a class first, then its other tests in their {@link Order}, or else by name.
     *
     * <p>JUnit warns of each {@code @Order} unless the orderer is one of this family.
     */
    public static final class Methods extends MethodOrderer.OrderAnnotation {
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
