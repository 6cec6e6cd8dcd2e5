package org.tocsin.people.verification;

import java.time.Instant;
import java.util.UUID;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Channel;

/**
 * The destination of a verification code: the address to be verified.
 *
 * @param contact   id of the person's contact
 * @param expiresAt when the code expires
 */
public record CodeDestination(UUID contact, Person person, Channel channel, String address, Instant expiresAt) {}
