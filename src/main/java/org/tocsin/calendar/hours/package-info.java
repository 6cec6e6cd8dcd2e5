/**
 * The business hours of a tenant as people write, store and edit them, and the answer to "when is that due". It turns them
 * into the arithmetic of the base package and knows nobody who uses them.
 */
@NamedInterface("hours")
@NullMarked
package org.tocsin.calendar.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
