package gccourse.generational.wrong;

/** Frees the garbage also if it is to be saved in gc.garbage. */
public final class FreesWhatIsToBeSaved extends GenerationsSketch {
    @Override
    public void saveAll(boolean on) {}
}
