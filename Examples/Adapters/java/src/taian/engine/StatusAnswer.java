package taian.engine;

import java.util.List;

/** The identities that count on the day; null when the text leaves it open, for the reason in {@code clause}. */
public record StatusAnswer(List<Identity> inEffect, String clause) {}
