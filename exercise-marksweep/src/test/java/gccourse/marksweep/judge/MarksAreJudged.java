package gccourse.marksweep.judge;

import gccourse.kit.Step;
import gccourse.kit.engine.LessonExtension;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Judges the scenarios of a step by the marks of the first collection, and runs the programs no further.
 *
 * <p>Step 2.1 is about what the roots refer to; the steps after it are about all that the program can reach.
 */
public final class MarksAreJudged implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        String step = context.getRequiredTestClass().getAnnotation(Step.class).value();
        MarkingWatch watch = new MarkingWatch(step);
        LessonExtension.listenAlso(context, watch::listenTo);
        Marking marking = watch.firstOf(invocation::proceed);
        if (step.equals("2.1")) {
            marking.assertRoots();
        } else {
            marking.assertComplete();
        }
    }
}
