package org.tocsin.oncall;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Everything said about a rotation, checked; texts that were not given are empty. */
record RotationPlan(
        String name,
        String description,
        RotationType type,
        RotationStatus status,
        String teamName,
        String teamDescription,
        Schedule schedule,
        ZoneId zone,
        List<List<UUID>> participants) {}
