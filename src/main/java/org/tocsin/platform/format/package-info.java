/** External formats: CSV, iCal, durations and ids. Pure reading and writing. */
@NamedInterface("format")
@NullMarked
package org.tocsin.platform.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
