/**
 * Public holidays of countries and regions, and those that a calendar file names. Plain values for the hours, from
 * Jollyday and iCal.
 */
@NullMarked
package org.tocsin.calendar.holidays;

import org.jspecify.annotations.NullMarked;
