/**
 * The business hours of a tenant: stored, edited, and used for calculations over REST. It passes them to the arithmetic of
 * the base package and does not know its callers.
 */
@NamedInterface("hours")
@NullMarked
package org.tocsin.calendar.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
