/**
 * Tasks of the start, and their order.
 */
@NamedInterface("start")
@NullMarked
package org.tocsin.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
