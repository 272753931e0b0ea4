package taian.engine;

import java.time.LocalDate;

/** What the instrument governs: whom, and from when. */
final class Scope {
    /** «2022 年 5 月 10 日印发», the only date that is left in the text; no end is stated. */
    private static final LocalDate PRINTED = LocalDate.of(2022, 5, 10);

    /** 泰安's division code; the code of each of its counties begins with the same four digits. */
    private static final String TAIAN = "3709";

    private Scope() {}

    /** The verdict where the instrument does not reach, or null where it does. */
    static Verdict outside(String insuredPlace, InsuranceType insurance, LocalDate day) {
        if (day.isBefore(PRINTED)) {
            return Verdict.undetermined("文末：«2022 年 5 月 10 日印发»，此前的事项未作规定");
        }
        if (!(insuredPlace.length() == 6 && insuredPlace.startsWith(TAIAN))) {
            return Verdict.notEligible("文首：«各县（市、区）医疗保障局»，参保地不在泰安");
        }
        // The plan neither includes nor refuses employees; other texts may provide for them.
        return insurance == InsuranceType.RESIDENTS
                ? null
                : Verdict.undetermined("标题：«城乡居民医疗保障提升工程实施方案»，没有规定职工");
    }
}
