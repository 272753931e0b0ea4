package taian.engine;

/** A basic medical insurance, {@code insutype}. */
public enum InsuranceType {
    /** 310 职工基本医疗保险. */
    EMPLOYEES,
    /** 390 城乡居民基本医疗保险. */
    RESIDENTS
}
