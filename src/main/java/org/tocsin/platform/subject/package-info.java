/**
 * Types that all modules share: subject, severity, priority, channel, timeline, and interfaces for lookups by reference. Values and
 * interfaces only.
 */
@NamedInterface("subject")
@NullMarked
package org.tocsin.platform.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
