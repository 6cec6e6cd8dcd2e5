/**
 * Public holidays of countries and regions, and holidays from calendar files. Plain values, computed by Jollyday and from
 * iCal files.
 */
@NullMarked
package org.tocsin.calendar.holidays;

import org.jspecify.annotations.NullMarked;
