package gccourse.kit.engine;

import gccourse.kit.Scenarios;
import gccourse.kit.Step;
import gccourse.kit.lesson.ClassPathRoot;
import gccourse.kit.lesson.LessonError;
import gccourse.kit.picture.Drawing;
import gccourse.kit.picture.Trace;
import gccourse.kit.scenario.Scenario;
import gccourse.kit.scenario.ScenarioError;
import gccourse.kit.trial.ScenarioRun;
import gccourse.kit.trial.Trial;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes a test of every scenario in the folder that {@link Scenarios} names. */
public final class ScenarioProvider implements TestTemplateInvocationContextProvider {
    /** For the service loader. */
    public ScenarioProvider() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), Scenarios.class);
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        String folder = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Scenarios.class)
                .orElseThrow()
                .value();
        Session session = Session.of(context);
        if (!session.toDraw().isEmpty()) {
            return Stream.of(new Look(session.toDraw(), false));
        }
        if (!session.toTrace().isEmpty()) {
            return Stream.of(new Look(session.toTrace(), true));
        }
        ClassPathRoot root = ClassPathRoot.of(testClass);
        List<String> files = root.files(folder).stream()
                .filter(file -> file.endsWith(".py") && !root.isLeftOver(file))
                .toList();
        if (files.isEmpty() && AnnotationSupport.isAnnotated(testClass, Step.class)) {
            throw new LessonError("There is no scenario (no .py file) in the folder " + folder + ", which "
                    + testClass.getSimpleName() + " names.");
        }
        List<String> asked = session.askedFor(files);
        if (asked.isEmpty() && isNamed(testClass)) {
            throw session.noSuchScenario(testClass.getSimpleName(), files);
        }
        return asked.stream().map(file -> new Invocation(root, file));
    }

    /** Whether Maven was told to run this class, and no other. */
    private static boolean isNamed(Class<?> testClass) {
        return System.getProperty("test", "").split("#")[0].equals(testClass.getSimpleName());
    }

    /** A test that runs a program, when the method that stands for all of them has run. */
    private interface OneProgram extends TestTemplateInvocationContext, InvocationInterceptor {
        void run(ExtensionContext context) throws IOException;

        @Override
        default List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        default void interceptTestTemplateMethod(
                InvocationInterceptor.Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            invocation.proceed();
            run(context);
        }
    }

    /** A program that somebody wants to look at: it is run as it is, and nothing that it prints is right or wrong. */
    private record Look(String file, boolean asText) implements OneProgram {
        @Override
        public String getDisplayName(int index) {
            return Scenario.fileName(file);
        }

        @Override
        public void run(ExtensionContext context) throws IOException {
            Trial trial = LessonExtension.trial(context);
            Session.of(context).console().keepNothing();
            System.out.println();
            if (asText) {
                Trace.run(trial, file, System.out);
            } else {
                System.out.println("picture    " + Drawing.run(trial, file, System.out));
            }
        }
    }

    /** The test of one scenario; a file that cannot be read, or has no title, is named by its name, and fails. */
    private record Invocation(ClassPathRoot root, String file) implements OneProgram {
        @Override
        public String getDisplayName(int index) {
            try {
                return Scenario.title(file, source());
            } catch (ScenarioError e) {
                return Scenario.fileName(file);
            }
        }

        private String source() {
            try {
                return root.read(file);
            } catch (CharacterCodingException e) {
                throw new ScenarioError(
                        Scenario.fileName(file), "This file is not UTF-8 text. Save it as UTF-8 in your editor.");
            }
        }

        @Override
        public void run(ExtensionContext context) {
            Trial trial = LessonExtension.trial(context);
            trial.name(file);
            ScenarioRun.of(trial, trial.begin(source()));
        }
    }
}
