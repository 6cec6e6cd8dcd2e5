package org.tocsin.incident.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person or system that acts on an incident.
 *
 * @param name   as the timeline shows it
 * @param person the user who may become the assignee; null for systems
 */
public record Acting(String name, @Nullable UUID person) {}
