package org.tocsin.oncall.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shifts that an external system returned.
 *
 * @param knownUntil until when the shifts are complete; null if only the present is known
 */
public record Timeline(List<ExternalShift> shifts, @Nullable Instant knownUntil) {}
