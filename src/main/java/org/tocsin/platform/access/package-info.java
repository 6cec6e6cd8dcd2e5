/** The caller and the access of their credential. Values only. */
@NamedInterface("access")
@NullMarked
package org.tocsin.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
