package taian.engine;

/**
 * What is paid of a contribution; the text names no payer («给予补贴»).
 *
 * @param personPays what the person pays after it, in fen; null when the person's own contribution is not stated
 */
public record SubsidyAnswer(Verdict subsidy, Long personPays) {}
