package taian.engine;

/**
 * The burden of a visit on which a layer draws.
 *
 * @param fen the burden, or the most that it can be when it is not known
 * @param unknownBecause null when it is known
 */
record Base(long fen, String unknownBecause) {
    static Base known(long fen) {
        return new Base(fen, null);
    }

    boolean isKnown() {
        return unknownBecause == null;
    }

    /** What a layer leaves of it. */
    Base after(Verdict payment) {
        String reason = payment.isUndetermined() && isKnown() ? payment.clause() : unknownBecause;
        return new Base(fen - payment.fen(), reason);
    }
}
