package taian.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 医疗费用结算, by 四（四） and 四（五）: the visits of a person one after another, year by year. */
final class Settlement {
    private static final Set<IdentityClass> ASSISTED =
            EnumSet.complementOf(EnumSet.of(IdentityClass.NOT_NAMED));

    private final SettlementRequest request;

    Settlement(SettlementRequest request) {
        this.request = request;
    }

    SettlementAnswer answer() {
        List<VisitAnswer> answers = new ArrayList<>(request.visits().size());
        SettlementYear year = null;
        for (Visit visit : request.visits()) {
            if (year == null || year.year() != visit.settled().getYear()) {
                year = new SettlementYear(visit.settled().getYear(), request.ordinarySchedule());
            }
            answers.add(settle(visit, year));
        }
        Verdict application = Verdict.notEligible("四（五）没有依申请救助");
        return new SettlementAnswer(answers, Collections.nCopies(request.applications(), application));
    }

    private VisitAnswer settle(Visit visit, SettlementYear year) {
        Verdict outside = Scope.outside(request.insuredPlace(), visit.insurance(), visit.settled());
        if (outside != null) {
            if (visit.insurance() == InsuranceType.RESIDENTS) {
                year.catastrophic().count(visit);
            }
            return answer(visit, visit.catastrophic() == null ? outside : null, outside, outside);
        }
        Set<IdentityClass> classes = IdentityRecord.classesOn(visit.settled(), request.identities());
        Verdict catastrophic = visit.catastrophic() == null ? year.catastrophic().pay(visit, classes) : null;

        String exclusion = exclusion(visit, classes);
        if (exclusion != null) {
            Verdict none = Verdict.notEligible(exclusion);
            return answer(visit, catastrophic, none, none);
        }
        CostKind kind = CostKind.of(visit);
        TransitionStage stage = TransitionStage.of(visit.settled(), request.transition());
        // 1: «经基本医保、大病保险报销后的个人自付合规医疗费用».
        Base base = catastrophic == null
                ? Base.known(visit.burden() - visit.catastrophic())
                : Base.known(visit.burden()).after(catastrophic);
        if (kind == CostKind.CHRONIC_OF_UNKNOWN_DISEASE && base.isKnown()) {
            base = new Base(base.fen(), "四（五）3«特殊病种»，请求没有写明病种");
        }
        Verdict assistance = year.assistance().pay(kind, classes, base, stage);
        // 2: «经过基本医保、大病保险、医疗救助报销后，个人负担合规医疗费用», all that is really left.
        Verdict reAssistance = year.reAssistance().pay(kind, classes, base.after(assistance), stage);
        return answer(visit, catastrophic, assistance, reAssistance);
    }

    /** Why the text excludes a visit from assistance, or null when it does not. */
    private static String exclusion(Visit visit, Set<IdentityClass> classes) {
        if (!visit.designated()) {
            return "四（五）«合规医疗费用»，非定点医药机构的费用不在其内";
        }
        if (visit.specialDrug() || visit.setting() == Setting.OTHER) {
            return "四（五）«住院救助……门诊慢特病救助»，不及其他就医";
        }
        if (Collections.disjoint(classes, ASSISTED)) {
            return "四（五）«特困人员、低保对象、返贫致贫人口……低保边缘家庭成员、防止返贫监测帮扶对象»";
        }
        return null;
    }

    private static VisitAnswer answer(Visit visit, Verdict catastrophic, Verdict assistance, Verdict reAssistance) {
        long insured = catastrophic == null ? visit.catastrophic() : catastrophic.fen();
        long left = visit.total() - visit.basic() - visit.largeSum() - insured - visit.others();
        long bears = Math.max(0, left - assistance.fen() - reAssistance.fen());
        return new VisitAnswer(visit.id(), catastrophic, assistance, reAssistance, bears);
    }
}
