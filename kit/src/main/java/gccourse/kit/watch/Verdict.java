package gccourse.kit.watch;

import gccourse.kit.grade.LessonResult;
import gccourse.kit.grade.LessonResult.StepResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker says of a collector.
 *
 * @param points the points, out of 100
 * @param steps the steps, in their order
 * @param areAllWithheld whether a rule that holds for every step is broken
 * @param board the scoreboard as {@code mvn test} prints it
 * @param reports what the board has below the steps
 */
record Verdict(int points, List<StepResult> steps, boolean areAllWithheld, String board, String reports) {
    static Verdict of(LessonResult result) {
        return new Verdict(result.points(), result.steps(), result.areAllWithheld(), result.board(), result.reports());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(points);
        out.writeInt(steps.size());
        for (StepResult step : steps) {
            writeText(out, step.id());
            writeText(out, step.title());
            out.writeInt(step.points());
            out.writeBoolean(step.passed());
            out.writeInt(step.tests());
            out.writeInt(step.testsPassed());
        }
        out.writeBoolean(areAllWithheld);
        writeText(out, board);
        writeText(out, reports);
    }

    static Verdict read(DataInputStream in) throws IOException {
        int points = in.readInt();
        int count = in.readInt();
        List<StepResult> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new StepResult(
                    readText(in), readText(in), in.readInt(), in.readBoolean(), in.readInt(), in.readInt()));
        }
        return new Verdict(points, steps, in.readBoolean(), readText(in), readText(in));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
