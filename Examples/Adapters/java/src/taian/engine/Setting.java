package taian.engine;

/** Where care is given, as far as the text tells it apart. */
public enum Setting {
    /** 住院: {@code med_type} 21, 22, 23, 24, 52. */
    INPATIENT,
    /** 门诊慢特病: 14. */
    CHRONIC_OUTPATIENT,
    /** 普通门诊, 药店: 11, 41, which the text does not assist. */
    OTHER
}
