package org.tocsin.oncall.shift;

import java.util.UUID;

/** A rotation without a process instance that watches it: from an earlier version, or after a failure. */
public record Unwatched(UUID rotationId, String tenantId) {}
