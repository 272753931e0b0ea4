package taian.engine;

/** The kinds of cost that 四（五） tells apart. */
enum CostKind {
    /** 1. 住院, and the diseases of 3 that follow its standard («按照住院医疗救助的标准执行»). */
    INPATIENT_STANDARD,
    /** 3. 门诊慢特病 other than those. */
    ORDINARY_CHRONIC,
    /** 门诊慢特病 of a disease that the request does not name. */
    CHRONIC_OF_UNKNOWN_DISEASE;

    static CostKind of(Visit visit) {
        if (visit.setting() == Setting.INPATIENT) {
            return INPATIENT_STANDARD;
        }
        if (visit.disease() == null) {
            return CHRONIC_OF_UNKNOWN_DISEASE;
        }
        return SpecialDisease.names(visit.disease()) ? INPATIENT_STANDARD : ORDINARY_CHRONIC;
    }
}
