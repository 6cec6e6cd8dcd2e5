package org.tocsin.people.absence;

import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A time in which a person is away. The reason is not shown to other modules.
 *
 * @param kind PTO, HOLIDAY, SICK or OTHER
 */
public record Absence(UUID user, Interval interval, String kind) {}
