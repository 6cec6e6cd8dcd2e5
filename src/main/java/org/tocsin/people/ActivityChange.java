package org.tocsin.people;

import java.util.UUID;

/**
 * A person is deactivated, or taken back. Published twice in the same transaction: before it is so, for listeners that write down
 * what was, and once it is.
 */
public record ActivityChange(UUID user, boolean made) {}
