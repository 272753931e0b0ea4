package taian.engine;

import java.math.BigDecimal;

/** What a benefit has come to in a year so far; amounts are in fen. */
final class BenefitYear {
    private final Benefit benefit;
    private long burden;
    private long perhapsBurden;
    private BigDecimal entitled = BigDecimal.ZERO;
    private long paid;

    BenefitYear(Benefit benefit) {
        this.benefit = benefit;
    }

    /**
     * What the benefit gives for a visit.
     *
     * @param base the visit's burden
     * @param used what its layer has paid this year
     * @param perhapsUsed what its layer may have paid besides, where an answer was undetermined
     */
    Claim claim(Base base, long used, long perhapsUsed) {
        long room = Math.max(0, Math.min(benefit.sharedLimit() - used, benefit.ownLimit() - paid));
        if (!base.isKnown()) {
            return Claim.undetermined(Math.min(room, benefit.most(base.fen())), base.unknownBecause());
        }
        // What is not known of earlier visits leaves this one open only when it makes a difference.
        long least = Math.min(due(base, burden), Math.max(0, room - perhapsUsed));
        long most = Math.min(due(base, burden + perhapsBurden), room);
        return least == most
                ? Claim.amount(most)
                : Claim.undetermined(most, "四（五）年度起付标准、限额：本年度以前的就医有不能判断的");
    }

    /** The year's entitlement with a visit, rounded to the fen, less what the benefit has paid. */
    private long due(Base base, long burdenBefore) {
        return Fen.rounded(entitled.add(added(base, burdenBefore))) - paid;
    }

    private BigDecimal added(Base base, long burdenBefore) {
        return benefit.entitlement(burdenBefore + base.fen()).subtract(benefit.entitlement(burdenBefore));
    }

    /** Records the payment of a claim that was chosen. */
    void pay(Base base, long fen) {
        entitled = entitled.add(added(base, burden));
        paid += fen;
    }

    /** Counts a visit's burden towards the threshold, whichever benefit paid for it. */
    void count(Base base) {
        if (base.isKnown()) {
            burden += base.fen();
        } else {
            perhapsBurden += base.fen();
        }
    }
}
