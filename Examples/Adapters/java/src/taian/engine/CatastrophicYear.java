package taian.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** 居民大病保险 of one person and year, by 四（四）. */
final class CatastrophicYear {
    private final Schedule ordinary;
    private long burden;
    // Each schedule is a benefit of its own, whose entitlement is rounded on its own running total.
    private final Map<Schedule, BigDecimal> entitled = new IdentityHashMap<>();
    private final Map<Schedule, Long> paid = new IdentityHashMap<>();
    private long paidInAll;

    CatastrophicYear(Schedule ordinary) {
        this.ordinary = ordinary;
    }

    /** Whether a visit's cost belongs to it: what assistance follows «经基本医保、大病保险报销后», and no separate drugs. */
    private static boolean covers(Visit visit) {
        return visit.designated() && !visit.specialDrug() && visit.setting() != Setting.OTHER;
    }

    /** Counts a visit that this text does not govern yet towards the year's burden. */
    void count(Visit visit) {
        if (covers(visit)) {
            burden += visit.burden();
        }
    }

    /** What it pays for a resident's visit. */
    Verdict pay(Visit visit, Set<IdentityClass> classes) {
        if (!visit.designated()) {
            return Verdict.notEligible("四（四）«合规医疗费用»，非定点医药机构的费用不在其内");
        }
        if (visit.specialDrug()) {
            return Verdict.undetermined("四（六）«探索建立国家医保谈判药品单独支付政策»");
        }
        if (!covers(visit)) {
            return Verdict.notEligible("四（四）«合规医疗费用»，普通门诊和药店的费用不计入");
        }
        long before = burden;
        burden += visit.burden();
        // «特困人员、低保对象、返贫致贫人口居民大病保险起付标准比普通居民降低 50%»; others by the schedule that is given.
        Schedule schedule =
                Collections.disjoint(classes, IdentityClass.THREE) ? ordinary : Schedule.THREE_CLASSES;
        if (schedule == null) {
            return Verdict.undetermined("四（四）«普通居民»的大病保险另有规定，请求没有给出");
        }
        // The schedule of the day applies to what this visit adds; earlier payments are not reopened.
        BigDecimal added = schedule.entitlement(burden).subtract(schedule.entitlement(before));
        BigDecimal entitledByIt = entitled.merge(schedule, added, BigDecimal::add);
        long due = Fen.rounded(entitledByIt) - paid.getOrDefault(schedule, 0L);
        if (schedule.cap() != null) {
            due = Math.max(0, Math.min(due, schedule.cap() - paidInAll));
        }
        paid.merge(schedule, due, Long::sum);
        paidInAll += due;
        return Verdict.amount(due);
    }
}
