package org.tocsin.people.contact;

import org.tocsin.platform.subject.Channel;

/** An address that belongs to no person, such as a shared mailbox. */
public record PlainAddress(Channel channel, String address) {}
