package taian.engine;

import java.math.BigDecimal;
import java.util.List;

/**
 * How catastrophic insurance pays for a year's burden.
 *
 * @param deductible 起付标准, in fen
 * @param bands from the first, which begins at nothing
 * @param cap 年度最高支付限额 in fen, null when there is none
 */
public record Schedule(long deductible, List<Band> bands, Long cap) {
    /** The rate for the burden from an absolute amount, in fen, up to the next band. */
    public record Band(long from, BigDecimal rate) {}

    /**
     * 四（四）: «起付标准……降低为 7000 元», «10 万元以下部分给予 65%», «20 万元以下的部分给予 70%», «30 万元以下的部分给予
     * 75%», «30 万元（含）以上的部分给予 80%», «取消年度最高支付限额».
     */
    static final Schedule THREE_CLASSES = new Schedule(
            Fen.ofYuan(7_000),
            List.of(
                    new Band(0, new BigDecimal("0.65")),
                    new Band(Fen.ofYuan(100_000), new BigDecimal("0.70")),
                    new Band(Fen.ofYuan(200_000), new BigDecimal("0.75")),
                    new Band(Fen.ofYuan(300_000), new BigDecimal("0.80"))),
            null);

    /** The exact entitlement for a year's burden, before the cap: each band pays for what of it lies in the band. */
    BigDecimal entitlement(long burden) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < bands.size(); index++) {
            Band band = bands.get(index);
            long from = Math.max(band.from(), deductible);
            long to = index + 1 < bands.size() ? Math.min(burden, bands.get(index + 1).from()) : burden;
            if (to > from) {
                sum = sum.add(band.rate().multiply(BigDecimal.valueOf(to - from)));
            }
        }
        return sum;
    }
}
