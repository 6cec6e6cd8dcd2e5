/**
 * Which addresses may be called, and the secrets, signatures and digests of what goes out and comes in. It opens no
 * connection itself.
 */
@NamedInterface("net")
@NullMarked
package org.tocsin.platform.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
