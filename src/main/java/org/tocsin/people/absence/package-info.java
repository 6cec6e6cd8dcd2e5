/**
 * When people are away, by hand or from a calendar file. Whoever plans shifts asks {@code Absences}.
 */
@NamedInterface("absence")
@NullMarked
package org.tocsin.people.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
