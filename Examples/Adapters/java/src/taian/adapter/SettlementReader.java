package taian.adapter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taian.engine.Period;
import taian.engine.Schedule;
import taian.engine.SettlementRequest;
import taian.engine.Visit;

/** Reads a settlement's request and holds its members against one another. */
final class SettlementReader {
    private static final int MOST_VISITS = 10_000;
    private static final int MOST_APPLICATIONS = 100;
    private static final int MOST_INCOMES = 100;

    private SettlementReader() {}

    static SettlementRequest read(Members members) throws ProtocolError {
        members.allow(Set.of(
                "insuplc_admdvs",
                "idet_admdvs",
                "idetinfo",
                "visits",
                "schedules",
                "applications",
                "transition",
                "incomes"));
        members.optionalText("idet_admdvs");
        String insuredPlace = members.text("insuplc_admdvs");
        var identities = RequestReader.identities(members);
        List<VisitReader> visits = members.list("visits", MOST_VISITS, VisitReader::new);
        Schedule ordinary = ScheduleReader.residentsOrdinary(members);
        List<LocalDate> applications = members.list("applications", MOST_APPLICATIONS, SettlementReader::application);
        Period transition = RequestReader.period(members, "transition");
        // The text measures nothing by income, but what is stated must be well-formed.
        members.list("incomes", MOST_INCOMES, SettlementReader::income);
        if (visits.isEmpty() && applications.isEmpty()) {
            throw members.fault("visits", "缺少就诊 / there are no visits");
        }
        hold(visits);
        for (int index = 1; index < applications.size(); index++) {
            if (applications.get(index).isBefore(applications.get(index - 1))) {
                throw members.fault(
                        "applications[" + index + "].appl_time", "早于前一次申请 / it is before the previous one");
            }
        }
        List<Visit> settled = visits.stream().map(VisitReader::visit).toList();
        return new SettlementRequest(insuredPlace, identities, settled, ordinary, applications.size(), transition);
    }

    private static void hold(List<VisitReader> visits) throws ProtocolError {
        Set<String> ids = new HashSet<>();
        VisitReader previous = null;
        for (VisitReader visit : visits) {
            visit.hold(previous);
            if (!ids.add(visit.visit().id())) {
                throw visit.members().fault("id", "已用过，不得重复 / it is used already and must not be repeated");
            }
            previous = visit;
        }
    }

    private static LocalDate application(Members members) throws ProtocolError {
        members.allow(Set.of("appl_time"));
        return members.day("appl_time");
    }

    private static Integer income(Members members) throws ProtocolError {
        members.allow(Set.of("admdvs", "year", "amount", "published"));
        members.text("admdvs");
        members.amount("amount");
        members.day("published");
        return members.year("year");
    }
}
