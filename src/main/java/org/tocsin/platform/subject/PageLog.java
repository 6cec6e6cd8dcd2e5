package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who was paged about what, for modules that judge how people answered. Implemented by whoever pages. */
public interface PageLog {

    /** One person was paged once. */
    record Paged(UUID person, String subjectId, Instant at) {}

    /** @return their pages of that time, oldest first; notices that wake nobody are none */
    List<Paged> pages(Collection<UUID> people, Instant from, Instant to);
}
