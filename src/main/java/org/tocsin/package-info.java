/** Tocsin: service levels and on-call as a process application. The map of the modules is in the README. */
@NullMarked
package org.tocsin;

import org.jspecify.annotations.NullMarked;
