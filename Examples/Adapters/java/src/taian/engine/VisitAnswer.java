package taian.engine;

/**
 * What each layer pays for a visit.
 *
 * @param catastrophic null when the request itself states what catastrophic insurance paid
 * @param personBears what the person bears after every payment that is determined, in fen
 */
public record VisitAnswer(
        String id, Verdict catastrophic, Verdict assistance, Verdict reAssistance, long personBears) {}
