package taian.engine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An identity and the days on which it holds, both included; {@code ends} is null while it goes on. */
public record IdentityRecord(Identity identity, LocalDate begins, LocalDate ends) {
    /** Whether it holds: «及时纳入帮扶范围», from the very day of recognition. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
    }

    /** The classes in which a list puts the person on a day. */
    static Set<IdentityClass> classesOn(LocalDate day, List<IdentityRecord> records) {
        Set<IdentityClass> classes = EnumSet.noneOf(IdentityClass.class);
        for (IdentityRecord record : records) {
            if (record.holdsOn(day)) {
                classes.add(record.identity().identityClass());
            }
        }
        return classes;
    }
}
