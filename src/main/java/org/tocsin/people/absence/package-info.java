/** Absences, entered by hand or imported from a calendar file. Modules that plan shifts ask {@code Absences}. */
@NamedInterface("absence")
@NullMarked
package org.tocsin.people.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
