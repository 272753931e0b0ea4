package taian.engine;

/** Answers by 泰医保发〔2022〕20号, Tai'an's plan of 2022 for residents' health security. */
public final class TaianEngine implements Engine {
    @Override
    public SubsidyAnswer subsidise(SubsidyRequest request) {
        return EnrolmentSubsidy.answer(request);
    }

    @Override
    public SettlementAnswer settle(SettlementRequest request) {
        return new Settlement(request).answer();
    }

    @Override
    public StatusAnswer judge(StatusRequest request) {
        return IdentityStatus.answer(request);
    }
}
