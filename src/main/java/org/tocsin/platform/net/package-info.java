/** Address checks, secrets, signatures and digests for outgoing and incoming calls. It opens no connection itself. */
@NamedInterface("net")
@NullMarked
package org.tocsin.platform.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
