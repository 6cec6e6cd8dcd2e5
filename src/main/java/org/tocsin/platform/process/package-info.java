/**
 * What delegates and process doors share: facts, decisions, FEEL, dates of timers, external tasks. The engine itself is
 * configured elsewhere.
 */
@NamedInterface("process")
@NullMarked
package org.tocsin.platform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
