package org.tocsin.oncall.shift;

import java.util.UUID;

/** A rotation that should be watched and is not: from before there were watches, or after a failure. */
public record Unwatched(UUID rotationId, String tenantId) {}
