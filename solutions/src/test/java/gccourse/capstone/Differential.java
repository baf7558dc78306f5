package gccourse.capstone;

import gccourse.cpython.CPython;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs random programs on the pair and on CPython, and compares every printed line. */
final class Differential {
    /** So many programs are run by one CPython process: starting it takes as long as a few programs do. */
    private static final int BATCH = 25;

    private static final int SHOWN = 20;

    private final Pair<?> pair;
    private final CPython cpython;
    private final Path folder;

    /**
     * Compares a pair with a CPython.
     *
     * @param folder where programs are put for CPython
     */
    Differential(Pair<?> pair, CPython cpython, Path folder) {
        this.pair = pair;
        this.cpython = cpython;
        this.folder = folder;
    }

    /** A program on which the pair and CPython part. */
    record Found(SeededProgram program, Disagreement disagreement) {}

    /**
     * What a run has come to.
     *
     * @param programs how many programs were run
     * @param lines how many lines CPython printed
     * @param found the programs on which they part, by their seeds
     */
    record Result(int programs, long lines, List<Found> found) {
        @Override
        public String toString() {
            return "%,d programs, %,d lines, %s"
                    .formatted(
                            programs,
                            lines,
                            found.isEmpty() ? "no disagreement" : "%,d disagree".formatted(found.size()));
        }

        private Result plus(Result other) {
            List<Found> all = new ArrayList<>(found);
            all.addAll(other.found);
            all.sort(Comparator.comparingLong(one -> one.program.seed()));
            return new Result(programs + other.programs, lines + other.lines, all);
        }
    }

    /**
     * Runs the programs of a number of seeds, as many at a time as there are processors.
     *
     * @param progress hears what the run has come to, again and again
     */
    Result run(long firstSeed, int programs, Consumer<Result> progress) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Result>> batches = new ArrayList<>();
            for (int from = 0; from < programs; from += BATCH) {
                long seed = firstSeed + from;
                int size = Math.min(BATCH, programs - from);
                batches.add(workers.submit(() -> batch(seed, size)));
            }
            Result result = new Result(0, 0, List.of());
            for (Future<Result> batch : batches) {
                result = result.plus(batch.get());
                progress.accept(result);
            }
            return result;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private Result batch(long firstSeed, int size) {
        return cpython.start(runner -> {
            List<Found> found = new ArrayList<>();
            long lines = 0;
            for (long seed = firstSeed; seed < firstSeed + size; seed++) {
                SeededProgram program = SeededProgram.of(seed);
                Outcome answer = Outcome.onCPython(runner, folder, program.text());
                lines += answer.lines().size();
                Disagreement disagreement = Disagreement.between(pair.run("random.py", program.text()), answer);
                if (disagreement != null) {
                    found.add(new Found(program, disagreement));
                }
            }
            return new Result(size, lines, found);
        });
    }

    /** Tells of the first disagreement in full, on a program that is cut down to what is needed for it. */
    String report(Result result, String rerun) {
        return cpython.start(runner -> report(runner, result, rerun));
    }

    private String report(CPython.Runner runner, Result result, String rerun) {
        Found first = result.found.get(0);
        String kind = first.disagreement.kind();
        boolean isLeftWhole = kind.equals(Outcome.FAILED) || kind.equals(Pair.ENDLESS);
        String shrunk = isLeftWhole
                ? first.program.text()
                : ProgramShrinking.shrink(first.program.text(), text -> {
                    Disagreement left = disagreement(runner, text);
                    return left != null && left.kind().equals(kind);
                });
        Disagreement last = disagreement(runner, shrunk);
        if (last == null) {
            throw new IllegalStateException("The program does not do the same thing twice:\n" + shrunk);
        }
        String title = "The pair and CPython part on random program %d (%s). Cut down from %d lines to %d:"
                .formatted(
                        first.program.seed(),
                        first.program.mode(),
                        first.program.text().lines().count(),
                        shrunk.lines().count());
        List<Long> others = result.found.stream()
                .skip(1)
                .limit(SHOWN)
                .map(found -> found.program.seed())
                .toList();
        return last.report(title, shrunk, cpython.version())
                + "\n\n    uncut:  " + first.disagreement.pair() + "\n            "
                + first.disagreement.cpython()
                + "\n    rerun:  " + rerun.formatted(first.program.seed())
                + (others.isEmpty()
                        ? ""
                        : "\n    and %,d more, of the seeds %s".formatted(result.found.size() - 1, others));
    }

    private @Nullable Disagreement disagreement(CPython.Runner runner, String text) {
        Outcome mine = pair.run("random.py", text);
        if (mine.problem() != null && mine.problem().kind().equals(Pair.ENDLESS)) {
            return new Disagreement(Pair.ENDLESS, 0, mine.problem().message(), "was not asked");
        }
        return Disagreement.between(mine, Outcome.onCPython(runner, folder, text));
    }
}
