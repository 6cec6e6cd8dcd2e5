package org.tocsin.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Subject;

/** A promise that somebody asked for by itself, already checked. */
record RequestedPromise(
        Promise promise, Subject subject, @Nullable Instant startedAt) {}
