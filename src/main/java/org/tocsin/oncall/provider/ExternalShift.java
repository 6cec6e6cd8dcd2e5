package org.tocsin.oncall.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param end null when the system does not say until when */
public record ExternalShift(Instant start, @Nullable Instant end, ExternalPerson person) {}
