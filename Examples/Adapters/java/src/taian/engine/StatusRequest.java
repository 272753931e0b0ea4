package taian.engine;

import java.time.LocalDate;
import java.util.List;

/** A person's identities, to be judged for a day. */
public record StatusRequest(String insuredPlace, LocalDate day, List<IdentityRecord> identities) {}
