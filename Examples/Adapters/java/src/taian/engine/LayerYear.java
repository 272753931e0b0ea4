package taian.engine;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A layer of assistance in one year: the benefits that draw on its limit, and what they have paid. */
final class LayerYear {
    private final Map<Benefit, BenefitYear> benefits = new EnumMap<>(Benefit.class);
    private long used;
    private long perhapsUsed;

    LayerYear(Set<Benefit> benefits) {
        for (Benefit benefit : benefits) {
            this.benefits.put(benefit, new BenefitYear(benefit));
        }
    }

    /**
     * What the layer pays for a visit.
     *
     * @param classes the classes of the person on the day of settlement; one at least is named by 四（五）
     * @param stage whether the day lies in the transition period
     */
    Verdict pay(CostKind kind, Set<IdentityClass> classes, Base base, TransitionStage stage) {
        Choice choice = new Choice();
        Map<BenefitYear, Claim> claims = new LinkedHashMap<>();
        for (Map.Entry<Benefit, BenefitYear> entry : benefits.entrySet()) {
            Benefit benefit = entry.getKey();
            boolean covers = benefit.covers(kind) || kind == CostKind.CHRONIC_OF_UNKNOWN_DISEASE;
            if (!covers || !benefit.isFor(classes)) {
                continue;
            }
            if (benefit.inTransitionOnly() && stage == TransitionStage.OUTSIDE) {
                choice.add(Claim.notEligible("四（五）2«在脱贫攻坚过渡期内»"));
                continue;
            }
            Claim claim = entry.getValue().claim(base, used, perhapsUsed);
            if (benefit.inTransitionOnly() && stage == TransitionStage.NOT_STATED) {
                claim = Claim.undetermined(claim.most(), "四（五）2«在脱贫攻坚过渡期内»，请求没有给出起止日期");
            }
            claims.put(entry.getValue(), claim);
            choice.add(claim);
        }
        if (choice.isEmpty()) {
            return Verdict.notEligible("四（五）3«特困人员、低保对象、返贫致贫人员……给予门诊救助»");
        }
        Claim best = choice.bestClaim();
        record(base, claims, best);
        return best.verdict();
    }

    private void record(Base base, Map<BenefitYear, Claim> claims, Claim best) {
        boolean isPaid = false;
        for (Map.Entry<BenefitYear, Claim> entry : claims.entrySet()) {
            if (!isPaid && entry.getValue() == best && best.verdict().status() == Verdict.Status.DETERMINED) {
                entry.getKey().pay(base, best.most());
                used += best.most();
                isPaid = true;
            }
            entry.getKey().count(base);
        }
        if (best.verdict().isUndetermined()) {
            perhapsUsed += best.most();
        }
    }
}
