package taian.engine;

/**
 * What one sentence of the text gives a person, to be weighed against what others give.
 *
 * @param most the amount in fen when determined, otherwise the most that it can be
 */
record Claim(Verdict verdict, long most) {
    /** The bound of an amount of which nothing is known. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    static Claim amount(long fen) {
        return new Claim(Verdict.amount(fen), fen);
    }

    static Claim notEligible(String clause) {
        return new Claim(Verdict.notEligible(clause), 0);
    }

    static Claim undetermined(long most, String clause) {
        return new Claim(Verdict.undetermined(clause), most);
    }
}
