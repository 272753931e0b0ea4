package taian.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A contribution to residents' insurance.
 *
 * @param tier the tier of enrolment, null when not stated
 * @param transition 脱贫攻坚过渡期, null when not stated
 */
public record SubsidyRequest(
        String insuredPlace,
        InsuranceType insurance,
        LocalDate paid,
        List<Contribution> contributions,
        String tier,
        List<IdentityRecord> identities,
        Period transition) {
    /** 个人缴费标准 of a tier, in fen; the tier is null where there are none. */
    public record Contribution(String tier, long fen) {}

    /** The contribution of a tier in fen, or null when it is not stated. */
    Long contribution(String tier) {
        for (Contribution contribution : contributions) {
            if (tier.equals(contribution.tier())) {
                return contribution.fen();
            }
        }
        return null;
    }

    /** What the person has to contribute, in fen, or null when the tier of enrolment is not stated. */
    public Long ownContribution() {
        for (Contribution contribution : contributions) {
            if (Objects.equals(tier, contribution.tier())) {
                return contribution.fen();
            }
        }
        return null;
    }
}
