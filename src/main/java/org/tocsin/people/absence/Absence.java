package org.tocsin.people.absence;

import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A person is away in that time. Why is nobody else's business.
 *
 * @param kind PTO, HOLIDAY, SICK or OTHER
 */
public record Absence(UUID user, Interval interval, String kind) {}
