package org.tocsin.people.verification;

import java.time.Instant;
import java.util.UUID;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Channel;

/**
 * Where the code of a verification is to be sent: to the very address that is to be verified, and to no other.
 *
 * @param contact   id of the person's contact
 * @param expiresAt when the code is worth nothing any more
 */
public record CodeDestination(UUID contact, Person person, Channel channel, String address, Instant expiresAt) {}
