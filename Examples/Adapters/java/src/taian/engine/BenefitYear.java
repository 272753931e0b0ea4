package taian.engine;

import java.math.BigDecimal;

/** What a benefit has come to in a year so far; amounts are in fen. */
final class BenefitYear {
    private final Benefit benefit;
    private long burden;
    private boolean burdenIsKnown = true;
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
        if (!burdenIsKnown) {
            return Claim.undetermined(Math.min(room, benefit.most(base.fen())), "四（五）起付标准：本年度以前的负担不能判断");
        }
        long due = Fen.rounded(entitled.add(added(base))) - paid;
        if (due > room - perhapsUsed && perhapsUsed > 0 && room > 0) {
            return Claim.undetermined(Math.min(due, room), "四（五）年度限额：本年度以前的支付不能判断");
        }
        return Claim.amount(Math.min(due, room));
    }

    private BigDecimal added(Base base) {
        return benefit.entitlement(burden + base.fen()).subtract(benefit.entitlement(burden));
    }

    /** Records the payment of a claim that was chosen. */
    void pay(Base base, long fen) {
        entitled = entitled.add(added(base));
        paid += fen;
    }

    /** Counts a visit's burden towards the threshold, whichever benefit paid for it. */
    void count(Base base) {
        burden += base.fen();
        burdenIsKnown &= base.isKnown();
    }
}
