package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The read status of an external rotation.
 *
 * @param fetchedAt  time of the last successful read; null if there was none
 * @param stale      whether the last read is old or failed, so that an older result is in use
 * @param error      reason of the last failure
 * @param knownUntil null if only the present is known
 * @param unmatched  people on call there who match no user here, by e-mail address
 */
public record ExternalStatus(
        @Nullable Instant fetchedAt,
        boolean stale,
        @Nullable String error,
        Instant nextRead,
        @Nullable Instant knownUntil,
        List<String> unmatched,
        List<String> warnings) {}
