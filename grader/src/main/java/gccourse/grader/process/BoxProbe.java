package gccourse.grader.process;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs in a box, and tries what nobody in it may do. */
public final class BoxProbe {
    static final String HOLDS = "it holds";

    private BoxProbe() {}

    /**
     * Prints what it could do.
     *
     * @param arguments a file outside that is there, empty, and must stay so
     */
    public static void main(String[] arguments) {
        List<String> broken = new ArrayList<>();
        for (String file :
                List.of(arguments[0], "/tmp/grader-probe", System.getProperty("user.home") + "/grader-probe")) {
            tryToWrite(Path.of(file), broken);
        }
        tryTheNetwork(broken);
        // Java reads settings of its own for this; a box without them is of no use.
        Security.getProviders();
        if (ProcessHandle.allProcesses().count() > 20) {
            broken.add("other processes can be seen");
        }
        System.out.println(broken.isEmpty() ? HOLDS : String.join("; ", broken));
    }

    private static void tryToWrite(Path file, List<String> broken) {
        try {
            Files.writeString(file, "x");
            // What is written to the box's own temporary files is gone with it; the grader looks at those outside.
            if (!file.startsWith("/tmp")) {
                broken.add(file + " can be written");
            }
        } catch (IOException e) {
            // So it must be.
        }
    }

    private static void tryTheNetwork(List<String> broken) {
        try {
            boolean isUp = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .anyMatch(each -> isUpAndNotLoopback(each));
            if (isUp) {
                broken.add("there is a network");
            }
        } catch (SocketException e) {
            // There is none.
        }
    }

    private static boolean isUpAndNotLoopback(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
