package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Past pages, for modules that evaluate responses. The notification module implements it. */
public interface PageLog {

    /** One person was paged once. */
    record Paged(UUID person, String subjectId, Instant at) {}

    /** @return their pages of that time, oldest first, without other notifications */
    List<Paged> pages(Collection<UUID> people, Instant from, Instant to);
}
