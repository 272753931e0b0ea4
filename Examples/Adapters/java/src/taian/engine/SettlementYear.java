package taian.engine;

/** What a person's layers have come to in one «医疗年度», the calendar year of settlement. */
record SettlementYear(int year, CatastrophicYear catastrophic, LayerYear assistance, LayerYear reAssistance) {
    SettlementYear(int year, Schedule ordinary) {
        this(
                year,
                new CatastrophicYear(ordinary),
                new LayerYear(Benefit.FIRST_LAYER),
                new LayerYear(Benefit.SECOND_LAYER));
    }
}
