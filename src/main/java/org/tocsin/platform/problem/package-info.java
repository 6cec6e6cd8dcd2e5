/**
 * What is answered to bad input: errors by field, not found, conflict, overloaded. Free of web and engine, so that anybody
 * may throw it.
 */
@NamedInterface("problem")
@NullMarked
package org.tocsin.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
