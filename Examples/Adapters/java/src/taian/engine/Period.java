package taian.engine;

import java.time.LocalDate;

/** A span of days, both ends included; {@code ends} is null while it goes on. */
public record Period(LocalDate begins, LocalDate ends) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
    }
}
