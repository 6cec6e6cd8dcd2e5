@NullMarked
package org.tocsin.platform.engine;

import org.jspecify.annotations.NullMarked;
