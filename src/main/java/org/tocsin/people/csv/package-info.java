/**
 * People in and out as a sheet. It reads and writes users through the same checks as the API.
 */
@NamedInterface("csv")
@NullMarked
package org.tocsin.people.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
