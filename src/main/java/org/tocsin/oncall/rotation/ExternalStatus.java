package org.tocsin.oncall.rotation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well we know what another system says about a rotation.
 *
 * @param fetchedAt  when it last answered; null if it never has
 * @param stale      the last answer is old, or the last attempt failed: who is on call is as it was last told
 * @param error      why the last attempt failed
 * @param knownUntil null where only the present is known
 * @param unmatched  people who are on call there and nobody here, by e-mail address
 */
public record ExternalStatus(
        @Nullable Instant fetchedAt,
        boolean stale,
        @Nullable String error,
        Instant nextRead,
        @Nullable Instant knownUntil,
        List<String> unmatched,
        List<String> warnings) {}
