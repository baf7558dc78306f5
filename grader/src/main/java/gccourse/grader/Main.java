package gccourse.grader;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The grader's command line. */
@Command(
        name = "grader",
        description = "Grades what students of the course handed in.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "grader 1.0.0",
        subcommands = {
            HandoutCommand.class,
            GradeCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            MergeCommand.class,
            SimilarCommand.class,
            DoctorCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was done",
            "1:something failed; what was written before is complete",
            "2:the command line cannot be understood",
            "3:all was done, and somebody has to look at a submission"
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NEEDS_A_HUMAN = 3;

    private Main() {}

    /** Runs a command, and ends this JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command, and returns its exit code. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Main()));
        line.setExecutionExceptionHandler((e, command, result) -> {
            Throwable why = e;
            command.getErr()
                    .println(command.getCommandName() + ": " + (why.getMessage() == null ? why : why.getMessage()));
            return FAILED;
        });
        return line.execute(arguments);
    }
}
