/**
 * The words all modules share: what something is about, severity, priority, channel, timeline, and the questions asked by
 * reference. Values and interfaces only.
 */
@NamedInterface("subject")
@NullMarked
package org.tocsin.platform.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
