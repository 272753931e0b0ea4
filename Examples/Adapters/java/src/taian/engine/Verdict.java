package taian.engine;

/** What the text gives: an amount in fen, nothing because its words exclude it, or no answer. */
public record Verdict(Status status, long fen, String clause) {
    /** The three kinds of verdict. */
    public enum Status {
        DETERMINED,
        NOT_ELIGIBLE,
        UNDETERMINED
    }

    static Verdict amount(long fen) {
        return new Verdict(Status.DETERMINED, fen, null);
    }

    static Verdict notEligible(String clause) {
        return new Verdict(Status.NOT_ELIGIBLE, 0, clause);
    }

    static Verdict undetermined(String clause) {
        return new Verdict(Status.UNDETERMINED, 0, clause);
    }

    boolean isUndetermined() {
        return status == Status.UNDETERMINED;
    }
}
