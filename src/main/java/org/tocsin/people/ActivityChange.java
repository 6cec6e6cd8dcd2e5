package org.tocsin.people;

import java.util.UUID;

/**
 * A person is deactivated or activated. Published twice in the same transaction: before the change, for listeners that record the earlier
 * state, and after it.
 */
public record ActivityChange(UUID user, boolean made) {}
