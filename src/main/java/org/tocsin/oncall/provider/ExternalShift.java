package org.tocsin.oncall.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shift in an external system. @param end null if the system does not tell it */
public record ExternalShift(Instant start, @Nullable Instant end, ExternalPerson person) {}
