package org.tocsin.oncall.shift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.rotation.Rotation;

/** How far a rotation's shifts are recorded, and which process instance waits for its next change. */
@Entity
@Table(name = "oncall_watch")
public class Watch {

    @Id
    private UUID rotationId;

    private String tenantId;
    private Instant recordedSince;
    private Instant recordedUntil;
    private @Nullable String processInstanceId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Watch() {}

    Watch(Rotation rotation, Instant now) {
        this.rotationId = rotation.id();
        this.tenantId = rotation.tenantId();
        this.recordedSince = now;
        this.recordedUntil = now;
    }

    void recordedUntil(Instant now) {
        recordedUntil = now;
    }

    public void waitsIn(@Nullable String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** @return when recording began; the time before is calculated */
    Instant recordedSince() {
        return recordedSince;
    }

    Instant recordedUntil() {
        return recordedUntil;
    }

    @Nullable
    public String processInstanceId() {
        return processInstanceId;
    }
}
