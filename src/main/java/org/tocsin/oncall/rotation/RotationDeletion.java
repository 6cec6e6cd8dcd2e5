package org.tocsin.oncall.rotation;

import java.util.UUID;

/** Event: a rotation is about to be deleted. Published in the same transaction. */
public record RotationDeletion(UUID rotation) {}
