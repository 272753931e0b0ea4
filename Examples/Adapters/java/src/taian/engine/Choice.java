package taian.engine;

/**
 * The best of several claims, never their sum (就高不重复).
 *
 * <p>A claim that cannot be determined leaves the choice open only when it might exceed the best of the others.
 */
final class Choice {
    private Claim determined;
    private Claim open;
    private Claim excluded;

    void add(Claim claim) {
        switch (claim.verdict().status()) {
            case DETERMINED -> determined = determined == null || claim.most() > determined.most() ? claim : determined;
            case UNDETERMINED -> open = open == null || claim.most() > open.most() ? claim : open;
            case NOT_ELIGIBLE -> excluded = excluded == null ? claim : excluded;
        }
    }

    boolean isEmpty() {
        return determined == null && open == null && excluded == null;
    }

    /** The claim that counts, or null when there is none. */
    Claim bestClaim() {
        if (open != null && (determined == null || open.most() > determined.most())) {
            return open;
        }
        return determined != null ? determined : excluded;
    }

    Verdict best() {
        return bestClaim().verdict();
    }
}
