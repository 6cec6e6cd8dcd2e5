package org.tocsin.escalation.responder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is paged when nobody is on call: these people, everybody with that role, and that team's on-call person. */
public record Fallback(
        @Nullable List<UUID> users,
        @Nullable String role,
        @Nullable String team) {}
