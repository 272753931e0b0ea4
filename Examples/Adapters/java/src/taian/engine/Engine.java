package taian.engine;

/**
 * What an adapter needs of a settlement engine: one method a decision, each answering from its request alone.
 *
 * <p>This is the seam of the example. To connect an engine of your own, implement this interface by calling it, and
 * hand the implementation to {@code taian.adapter.Adapter}; the adapter stays as it is.
 */
public interface Engine {
    /** 参保补贴, what is paid of a contribution to residents' insurance. */
    SubsidyAnswer subsidise(SubsidyRequest request);

    /** 医疗费用结算, what each layer pays for each of a person's visits. */
    SettlementAnswer settle(SettlementRequest request);

    /** 身份, which identities count on a day. */
    StatusAnswer judge(StatusRequest request);
}
