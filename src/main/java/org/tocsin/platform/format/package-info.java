/**
 * CSV, iCal, durations and ids as they are written outside. Pure reading and writing.
 */
@NamedInterface("format")
@NullMarked
package org.tocsin.platform.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
