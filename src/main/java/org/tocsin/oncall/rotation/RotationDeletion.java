package org.tocsin.oncall.rotation;

import java.util.UUID;

/** A rotation is about to be deleted. Published in the same transaction, for those who keep something of it. */
public record RotationDeletion(UUID rotation) {}
