package taian.engine;

import java.time.LocalDate;

/** What the instrument governs: where, and from when. */
final class Scope {
    /** «2022 年 5 月 10 日印发», the only date that is left in the text; no end is stated. */
    private static final LocalDate PRINTED = LocalDate.of(2022, 5, 10);

    /** 泰安's division code; the code of each of its counties begins with the same four digits. */
    private static final String TAIAN = "3709";

    private Scope() {}

    /** Why the instrument has no answer for a place and a day, or null when it has. */
    static String silence(String insuredPlace, LocalDate day) {
        if (!(insuredPlace.length() == 6 && insuredPlace.startsWith(TAIAN))) {
            return "文首：«各县（市、区）医疗保障局»，参保地不在泰安";
        }
        return day.isBefore(PRINTED) ? "文末：«2022 年 5 月 10 日印发»，此前的事项未作规定" : null;
    }
}
