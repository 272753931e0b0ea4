package taian.adapter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taian.engine.InsuranceType;
import taian.engine.Schedule;

/** Reads the ordinary schedules of catastrophic insurance. */
final class ScheduleReader {
    private static final String ORDINARY = "ordinary";
    private static final int MOST_SCHEDULES = 8;
    private static final int MOST_BANDS = 32;

    private ScheduleReader() {}

    private record Entry(InsuranceType insurance, String scope, Schedule schedule) {}

    /** The schedule of residents' ordinary costs, the only one that the text looks to; null when not stated. */
    static Schedule residentsOrdinary(Members request) throws ProtocolError {
        List<Entry> entries = request.list("schedules", MOST_SCHEDULES, ScheduleReader::entry);
        Set<List<Object>> seen = new HashSet<>();
        Schedule found = null;
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            if (!seen.add(List.of(entry.insurance(), entry.scope()))) {
                throw request.fault("schedules[" + index + "].scope", "不得重复 / it must not be repeated");
            }
            if (entry.insurance() == InsuranceType.RESIDENTS && entry.scope().equals(ORDINARY)) {
                found = entry.schedule();
            }
        }
        return found;
    }

    private static Entry entry(Members members) throws ProtocolError {
        members.allow(Set.of("insutype", "scope", "dedc", "cap", "uncapped", "bands"));
        InsuranceType insurance = RequestReader.insurance(members);
        String scope = members.oneOf("scope", List.of(ORDINARY, "special-drug"));
        long deductible = members.amount("dedc");
        List<Schedule.Band> bands = members.list("bands", MOST_BANDS, ScheduleReader::band);
        Long cap = members.optionalAmount("cap");
        boolean uncapped = members.optionalFlag("uncapped");
        if (uncapped && cap != null) {
            throw members.fault("uncapped", "写了封顶线，又写没有封顶线 / a cap is stated as well");
        }
        if (!uncapped && cap == null) {
            throw members.fault("cap", "缺少封顶线，或 uncapped / it is missing, and so is uncapped");
        }
        if (bands.isEmpty()) {
            throw members.fault("bands", "缺少分段 / there are no bands");
        }
        for (int index = 0; index < bands.size(); index++) {
            boolean follows = index == 0
                    ? bands.get(0).from() == 0
                    : bands.get(index - 1).from() < bands.get(index).from();
            if (!follows) {
                throw members.fault(
                        "bands[" + index + "].from", "分段须从 0 起、由低到高 / the bands must begin at 0 and ascend");
            }
        }
        return new Entry(insurance, scope, new Schedule(deductible, bands, cap));
    }

    private static Schedule.Band band(Members members) throws ProtocolError {
        members.allow(Set.of("from", "rate"));
        return new Schedule.Band(members.amount("from"), members.rate("rate"));
    }
}
