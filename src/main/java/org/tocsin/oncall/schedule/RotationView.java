package org.tocsin.oncall.schedule;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalStatus;
import org.tocsin.oncall.rotation.ExternalSystem;
import org.tocsin.oncall.rotation.Layer;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.RotationType;
import org.tocsin.oncall.shift.CurrentOnCall;

/**
 * A rotation as the API shows it.
 *
 * @param externalSystemId  null for a local rotation, as is {@code externalStatus}; {@code integrationConfig} is empty then
 * @param currentOncall     null if nobody is on call
 */
record RotationView(
        UUID id,
        String name,
        String description,
        RotationType rotationType,
        RotationStatus status,
        String teamName,
        String teamDescription,
        Map<String, @Nullable Object> scheduleConfig,
        String timezone,
        ExternalSystem externalSystem,
        @Nullable String externalSystemId,
        Map<String, Object> integrationConfig,
        List<List<UUID>> participants,
        List<Map<String, @Nullable Object>> layers,
        CurrentOnCall.@Nullable Summary currentOncall,
        @Nullable ExternalStatus externalStatus,
        Instant createdAt,
        Instant updatedAt) {

    static RotationView of(Rotation rotation, @Nullable CurrentOnCall current, @Nullable ExternalStatus external) {
        var plan = rotation.plan();
        var source = rotation.source();
        return new RotationView(
                rotation.id(),
                plan.name(),
                plan.description(),
                plan.type(),
                plan.status(),
                plan.teamName(),
                plan.teamDescription(),
                plan.schedule().view(),
                plan.zone().getId(),
                source.system(),
                source.schedule(),
                config(source),
                plan.participants(),
                plan.layers().stream().map(Layer::view).toList(),
                current == null ? null : current.summary(),
                external,
                rotation.createdAt(),
                rotation.updatedAt());
    }

    /** @return the config with a marker instead of the token */
    private static Map<String, Object> config(ExternalSource source) {
        var config = new LinkedHashMap<String, Object>(source.config());
        if (source.elsewhere()) {
            config.put(ExternalSource.TOKEN_SET, source.secret() != null);
        }
        return config;
    }
}
