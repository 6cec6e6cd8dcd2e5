/** The ways out: one class per channel, each answering delivered, retry later or refused, none of them looping itself. */
@NullMarked
package org.tocsin.notification.channel;

import org.jspecify.annotations.NullMarked;
