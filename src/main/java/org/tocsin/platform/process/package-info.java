/**
 * Shared by delegates and process doors: facts, decisions, FEEL, timer dates, external tasks. {@code engine} configures the engine itself.
 */
@NamedInterface("process")
@NullMarked
package org.tocsin.platform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
