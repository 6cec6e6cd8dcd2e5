package org.tocsin.incident.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to an incident.
 *
 * @param name   for the timeline
 * @param person whose work it becomes; null for systems
 */
public record Acting(String name, @Nullable UUID person) {}
