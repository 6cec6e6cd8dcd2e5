package org.tocsin.oncall.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call, as read.
 *
 * @param knownUntil until when nothing is missing; null when only the present is known
 */
public record Timeline(List<ExternalShift> shifts, @Nullable Instant knownUntil) {}
