package org.tocsin.platform.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a subject's timeline.
 *
 * @param type   dotted and past tense, for instance {@code sla.breached}
 * @param actor  user name of the person; null for a timer
 * @param detail one sentence for people
 */
public record TimelineEntry(
        Instant at, String type, @Nullable String actor, String detail) {}
