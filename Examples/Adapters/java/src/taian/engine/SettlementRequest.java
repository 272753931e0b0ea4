package taian.engine;

import java.util.List;

/**
 * A person's visits in the order of their settlement.
 *
 * @param ordinarySchedule how residents' catastrophic insurance pays for others than the three classes; null when not
 *     stated
 * @param applications how many applications for assistance were made
 * @param transition 脱贫攻坚过渡期, null when not stated
 */
public record SettlementRequest(
        String insuredPlace,
        List<IdentityRecord> identities,
        List<Visit> visits,
        Schedule ordinarySchedule,
        int applications,
        Period transition) {}
