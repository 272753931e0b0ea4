package taian.engine;

import java.util.List;

/** What each layer pays for each visit, and what comes of each application. */
public record SettlementAnswer(List<VisitAnswer> visits, List<Verdict> applications) {}
