package taian.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The benefits of 四（五）, each a sentence of the text. */
enum Benefit {
    /** 1: «特困人员……按照 100%的比例给予救助。个人年救助封顶线为 30000 元». */
    HARDSHIP_INPATIENT(EnumSet.of(IdentityClass.HARDSHIP), inpatient(), "1.00", 0, 30_000),

    /** 1: «城乡低保对象、返贫致贫人员……按照 70%的比例给予医疗救助。个人年救助封顶线为 30000 元». */
    ALLOWANCE_INPATIENT(
            EnumSet.of(IdentityClass.ALLOWANCE, IdentityClass.RETURNED), inpatient(), "0.70", 0, 30_000),

    /**
     * 1: «低保边缘家庭成员、防止返贫监测帮扶对象……在 3000 元（含 3000 元）以上的部分按照 50%……封顶线为 10000 元», in and after
     * the transition period, since this sentence does not name it.
     */
    MARGINAL_INPATIENT(EnumSet.of(IdentityClass.MARGINAL), inpatient(), "0.50", 3_000, 10_000),

    /**
     * 3: «特困人员、低保对象和返贫致贫人员……个人实际负担门诊费用超过1000元以上的部分，按照 70%……累计救助金额不超过 3000 元»,
     * inside the limit of 1 («与住院医疗救助的……限额，累计计入»).
     */
    ORDINARY_CHRONIC(
            IdentityClass.THREE, EnumSet.of(CostKind.ORDINARY_CHRONIC), "0.70", 1_000, 30_000, 3_000, false),

    /**
     * 2: «特困人员、低保对象、返贫致贫人员……个人负担合规医疗费用超过 5000 元以上的部分，按照 70%……最高限额 20000 元»; «因住院发生»
     * is widened by 3, «门诊慢特病医疗救助（含再救助）……累计计入».
     */
    RE_ASSISTANCE(
            IdentityClass.THREE,
            EnumSet.of(CostKind.INPATIENT_STANDARD, CostKind.ORDINARY_CHRONIC),
            "0.70",
            5_000,
            20_000),

    /**
     * 2: «在脱贫攻坚过渡期内，对低保边缘家庭成员、防止返贫监测帮扶对象……超过 10000 元以上的部分，按照 70%……最高限额 20000 元»; their
     * ordinary chronic care has no assistance after which it could follow.
     */
    MARGINAL_RE_ASSISTANCE(
            EnumSet.of(IdentityClass.MARGINAL), inpatient(), "0.70", 10_000, 20_000, 20_000, true);

    /** 救助 and 再救助 each have a limit of the year, shared by inpatient and outpatient care. */
    static final Set<Benefit> FIRST_LAYER = EnumSet.range(HARDSHIP_INPATIENT, ORDINARY_CHRONIC);

    static final Set<Benefit> SECOND_LAYER = EnumSet.range(RE_ASSISTANCE, MARGINAL_RE_ASSISTANCE);

    private final Set<IdentityClass> who;
    private final Set<CostKind> costs;
    private final BigDecimal rate;
    private final long threshold;
    private final long sharedLimit;
    private final long ownLimit;
    private final boolean inTransitionOnly;

    Benefit(Set<IdentityClass> who, Set<CostKind> costs, String rate, long threshold, long limit) {
        this(who, costs, rate, threshold, limit, limit, false);
    }

    Benefit(
            Set<IdentityClass> who,
            Set<CostKind> costs,
            String rate,
            long threshold,
            long sharedLimit,
            long ownLimit,
            boolean inTransitionOnly) {
        this.who = who;
        this.costs = costs;
        this.rate = new BigDecimal(rate);
        this.threshold = Fen.ofYuan(threshold);
        this.sharedLimit = Fen.ofYuan(sharedLimit);
        this.ownLimit = Fen.ofYuan(ownLimit);
        this.inTransitionOnly = inTransitionOnly;
    }

    private static Set<CostKind> inpatient() {
        return EnumSet.of(CostKind.INPATIENT_STANDARD);
    }

    boolean isFor(Set<IdentityClass> classes) {
        return !Collections.disjoint(who, classes);
    }

    boolean covers(CostKind kind) {
        return costs.contains(kind);
    }

    /** The exact entitlement for a year's burden, before the limits: the part over the threshold, at the rate. */
    BigDecimal entitlement(long burden) {
        return rate.multiply(BigDecimal.valueOf(Math.max(0, burden - threshold)));
    }

    /** The most that the benefit can add for a visit's burden, in fen. */
    long most(long burden) {
        return Fen.roundedUp(rate.multiply(BigDecimal.valueOf(burden)));
    }

    /** 年度限额 in fen, on which all benefits of the layer draw. */
    long sharedLimit() {
        return sharedLimit;
    }

    /** The limit in fen of this benefit alone. */
    long ownLimit() {
        return ownLimit;
    }

    boolean inTransitionOnly() {
        return inTransitionOnly;
    }
}
