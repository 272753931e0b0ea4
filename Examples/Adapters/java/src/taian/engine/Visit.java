package taian.engine;

import java.time.LocalDate;

/**
 * One settled visit; all amounts are in fen.
 *
 * @param specialDrug whether the cost is that of a drug that is paid for separately (特药)
 * @param total 医疗费总额
 * @param inScope 符合政策范围金额, without first self-payment, the part over the standard, and what is all own cost
 * @param basic 基本医保统筹基金支出
 * @param largeSum 职工大额医疗费用补助支出, nothing for residents
 * @param catastrophic 大病保险支出, null when the engine is to compute it
 * @param others what any other payer has paid; the text does not take it off the base of assistance
 * @param disease 病种, null when not stated
 */
public record Visit(
        String id,
        InsuranceType insurance,
        Setting setting,
        boolean specialDrug,
        LocalDate settled,
        boolean designated,
        long total,
        long inScope,
        long basic,
        long largeSum,
        Long catastrophic,
        long others,
        String disease) {
    /** «个人负担的合规医疗费用» before catastrophic insurance. */
    long burden() {
        return inScope - basic - largeSum;
    }
}
