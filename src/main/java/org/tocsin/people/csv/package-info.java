/** Import and export of people as CSV, with the same checks as the API. */
@NamedInterface("csv")
@NullMarked
package org.tocsin.people.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
