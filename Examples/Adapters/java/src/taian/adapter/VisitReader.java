package taian.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taian.engine.InsuranceType;
import taian.engine.Setting;
import taian.engine.Visit;

/** Reads a visit, and holds its members against one another and against the visit before it. */
final class VisitReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "insutype",
            "med_type",
            "special_drug",
            "begntime",
            "setl_time",
            "designated",
            "medfee_sumamt",
            "fulamt_ownpay_amt",
            "overlmt_selfpay",
            "preselfpay_amt",
            "inscp_scp_amt",
            "hifp_pay",
            "hifob_pay",
            "hifmi_pay",
            "hifes_pay",
            "cvlserv_pay",
            "oth_pay",
            "dise_name",
            "mdtrtarea_admdvs",
            "referral",
            "charge_class",
            "package_limit",
            "management");

    private static final Map<String, Setting> SETTINGS = Map.of(
            "11", Setting.OTHER,
            "14", Setting.CHRONIC_OUTPATIENT,
            "21", Setting.INPATIENT,
            "22", Setting.INPATIENT,
            "23", Setting.INPATIENT,
            "24", Setting.INPATIENT,
            "41", Setting.OTHER,
            "52", Setting.INPATIENT);

    private final Members members;
    private final LocalDate begins;
    private final long parts;
    private final boolean hasLargeSum;
    private final Visit visit;

    VisitReader(Members members) throws ProtocolError {
        this.members = members;
        members.allow(KNOWN);
        String id = members.text("id");
        InsuranceType insurance = RequestReader.insurance(members);
        Setting setting = SETTINGS.get(members.oneOf("med_type", SETTINGS.keySet()));
        boolean specialDrug = members.optionalFlag("special_drug");
        begins = members.day("begntime");
        LocalDate settled = members.day("setl_time");
        boolean designated = members.flag("designated");
        long total = members.amount("medfee_sumamt");
        long outside = members.amount("fulamt_ownpay_amt")
                + members.amount("overlmt_selfpay")
                + members.amount("preselfpay_amt");
        long inScope = members.amount("inscp_scp_amt");
        parts = outside + inScope;
        long basic = members.amount("hifp_pay");
        Long largeSum = members.optionalAmount("hifob_pay");
        hasLargeSum = largeSum != null;
        Long catastrophic = members.optionalAmount("hifmi_pay");
        long others = stated("hifes_pay") + stated("cvlserv_pay") + stated("oth_pay");
        String disease = members.optionalText("dise_name");
        readWhatTheTextDoesNotAskFor();
        visit = new Visit(
                id,
                insurance,
                setting,
                specialDrug,
                settled,
                designated,
                total,
                inScope,
                basic,
                hasLargeSum ? largeSum : 0,
                catastrophic,
                others,
                disease);
    }

    private long stated(String name) throws ProtocolError {
        return members.has(name) ? members.amount(name) : 0;
    }

    private void readWhatTheTextDoesNotAskFor() throws ProtocolError {
        members.optionalText("mdtrtarea_admdvs");
        members.optionalAmount("package_limit");
        if (members.has("referral")) {
            members.oneOf("referral", List.of("made", "not-needed", "approved", "missing"));
        }
        if (members.has("charge_class")) {
            members.oneOf("charge_class", List.of("一类", "省市级二类", "县级二类", "三类"));
        }
        if (members.has("management")) {
            members.oneOf("management", List.of("visit", "limit"));
        }
    }

    Members members() {
        return members;
    }

    Visit visit() {
        return visit;
    }

    /** Refuses what contradicts itself or the visit before, which is null for the first. */
    void hold(VisitReader previous) throws ProtocolError {
        if (parts != visit.total()) {
            throw members.fault("medfee_sumamt", "与四类费用之和不符 / it is not the sum of its four parts");
        }
        if (visit.insurance() == InsuranceType.EMPLOYEES && !hasLargeSum) {
            throw members.fault("hifob_pay", "职工须填写；没有的填 0 / employees must state it, 0 if there is none");
        }
        if (visit.insurance() == InsuranceType.RESIDENTS && hasLargeSum) {
            throw members.fault("hifob_pay", "居民没有职工大额医疗费用补助 / residents have no such fund");
        }
        long stated = visit.catastrophic() == null ? 0 : visit.catastrophic();
        if (visit.basic() + visit.largeSum() + stated > visit.inScope()) {
            throw members.fault("inscp_scp_amt", "各项保险支付超过符合政策范围金额 / the insurances pay more than is in scope");
        }
        if (visit.settled().isBefore(begins)) {
            throw members.fault("setl_time", "早于就诊开始 / it is before the visit begins");
        }
        if (previous == null) {
            return;
        }
        if (visit.settled().isBefore(previous.visit.settled())) {
            throw members.fault("setl_time", "早于前一次结算 / it is before the previous settlement");
        }
        if ((visit.catastrophic() == null) != (previous.visit.catastrophic() == null)) {
            throw members.fault("hifmi_pay", "须每次就诊都填写，或都不填写 / it must stand on every visit or on none");
        }
    }
}
