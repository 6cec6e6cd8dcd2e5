/** HTTP: security, limits, idempotency, problem documents, lists, patches and entity tags. It uses no domain module. */
@NamedInterface("web")
@NullMarked
package org.tocsin.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
