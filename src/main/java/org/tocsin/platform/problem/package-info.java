/** Errors of requests: invalid fields, not found, conflict, overloaded. Free of web and engine, so that any code may throw them. */
@NamedInterface("problem")
@NullMarked
package org.tocsin.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
