package org.tocsin.people;

import org.tocsin.platform.Channel;

/** An address that belongs to no person, such as a shared mailbox. */
public record PlainAddress(Channel channel, String address) {}
