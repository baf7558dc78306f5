package gccourse.grader.result;

import gccourse.grader.course.Digest;
import java.util.List;

/**
 * The tests that a lesson has, in the order in which the reference collector passes them.
 *
 * @param lesson the lesson's short name
 * @param title the lesson's title
 * @param steps its steps
 * @param tests its tests, those of no step left out
 */
public record Manifest(String lesson, String title, List<Step> steps, List<Test> tests) {
    /** The step of the tests that hold for every step. */
    public static final String EVERY_STEP = gccourse.kit.Step.EVERY;

    /**
     * A step.
     *
     * @param id its id
     * @param title its title
     * @param points what it is worth
     */
    public record Step(String id, String title, int points) {}

    /**
     * A test.
     *
     * @param id tells it from all others
     * @param step the id of its step, or {@link #EVERY_STEP}
     * @param title its name
     * @param hidden whether students do not have it
     */
    public record Test(String id, String step, String title, boolean hidden) {}

    /** Returns the SHA-256 of ids, steps and points. */
    public String hash() {
        Digest digest = new Digest().add(lesson);
        steps.forEach(step -> digest.add(step.id()).add(step.points() + ""));
        tests.forEach(test -> digest.add(test.id()).add(test.step()));
        return digest.hex();
    }
}
