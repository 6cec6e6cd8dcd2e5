/**
 * Who acts, and what their credential may do. Values only.
 */
@NamedInterface("access")
@NullMarked
package org.tocsin.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
