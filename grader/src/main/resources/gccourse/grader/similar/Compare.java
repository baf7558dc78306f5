import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.util.Locale;
import java.util.Set;

/**
 * Runs JPlag, in a Java that can: the grader starts this source by itself.
 *
 * <p>Prints a line for each pair: both folders, the similarity on average, and that of the one which has more of it.
 */
class Compare {
    /**
     * Compares.
     *
     * @param arguments the folder with a folder for each student, the folder with what all are given, the least similarity
     *     that is printed, in percent
     */
    public static void main(String[] arguments) throws Exception {
        JPlagOptions options = new JPlagOptions(new JavaLanguage(), Set.of(new File(arguments[0])), Set.of())
                .withBaseCodeSubmissionDirectory(new File(arguments[1]));
        double least = Double.parseDouble(arguments[2]) / 100;
        for (JPlagComparison pair : JPlag.run(options).getAllComparisons()) {
            if (pair.maximalSimilarity() >= least) {
                System.out.printf(
                        Locale.ROOT,
                        "pair %s %s %.3f %.3f%n",
                        pair.firstSubmission().getName(),
                        pair.secondSubmission().getName(),
                        pair.similarity(),
                        pair.maximalSimilarity());
            }
        }
    }
}
