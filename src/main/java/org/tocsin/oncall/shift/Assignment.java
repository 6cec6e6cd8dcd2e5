package org.tocsin.oncall.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.roster.Substitution;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.people.Person;

/** One person's shift as stored: planned, active, or as it was. A past shift changes no more, except for its notes. */
@Entity
@Table(name = "oncall_assignment")
public class Assignment {

    public static final int NOTES_LIMIT = 20_000;

    @Id
    private UUID id;

    private String tenantId;
    private UUID rotationId;
    private String rotationName;

    @Column(name = "user_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private AssignmentOrigin origin;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.SCHEDULED;

    private Instant startTime;
    private Instant endTime;
    private int position;

    @Enumerated(EnumType.STRING)
    private ShiftSource source;

    private String reason;
    private String handoffNotes = "";
    private @Nullable UUID handoffFrom;
    private @Nullable String notesProcess;
    private boolean reminded;
    private boolean beginTold;
    private boolean endTold;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Assignment() {}

    Assignment(UUID id, Rotation rotation, AssignmentOrigin origin, Duty duty, Instant now) {
        this.id = id;
        this.tenantId = rotation.tenantId();
        this.rotationId = rotation.id();
        this.rotationName = rotation.plan().name();
        this.person = duty.person();
        this.origin = origin;
        this.startTime = duty.start();
        this.endTime = duty.end();
        this.position = duty.position();
        this.source = duty.source();
        this.reason = duty.reason();
        this.createdAt = now;
        this.updatedAt = now;
    }

    private Assignment(Assignment before, UUID successor, Interval rest, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = before.tenantId;
        this.rotationId = before.rotationId;
        this.rotationName = before.rotationName;
        this.person = successor;
        this.origin = before.origin;
        this.startTime = rest.getStart();
        this.endTime = rest.getEnd();
        this.position = before.position;
        this.source = before.source;
        this.reason = before.reason;
        this.handoffNotes = before.handoffNotes;
        this.handoffFrom = before.id;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @return the id of a scheduled shift, also before it has a row */
    public static UUID idOf(UUID rotation, UUID person, Instant start) {
        return UUID.nameUUIDFromBytes((rotation + "/" + start + "/" + person).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the times of its future or current duty. An active shift keeps its actual start. */
    void follow(Duty duty, Instant now) {
        if (status == AssignmentStatus.CANCELLED) {
            status = AssignmentStatus.SCHEDULED;
        }
        if (status == AssignmentStatus.SCHEDULED) {
            startTime = duty.start();
        }
        endTime = duty.end();
        position = duty.position();
        source = duty.source();
        reason = duty.reason();
        beginIfDue(now);
    }

    /** Begins if its start has passed. */
    void beginIfDue(Instant now) {
        if (status == AssignmentStatus.SCHEDULED && !startTime.isAfter(now)) {
            status = AssignmentStatus.ACTIVE;
        }
        if (status == AssignmentStatus.ACTIVE && !endTime.isAfter(now)) {
            status = AssignmentStatus.COMPLETED;
        }
        updatedAt = now;
    }

    public void beginNow(Instant now) {
        startTime = now;
        status = AssignmentStatus.ACTIVE;
        updatedAt = now;
    }

    /** Ends it: an active shift is completed by then at the latest, a future one is cancelled. */
    public void end(Instant at) {
        if (status == AssignmentStatus.ACTIVE) {
            status = AssignmentStatus.COMPLETED;
            endTime = endTime.isAfter(at) ? later(startTime, at) : endTime;
        } else if (status == AssignmentStatus.SCHEDULED) {
            status = AssignmentStatus.CANCELLED;
        }
        updatedAt = at;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @return an assignment of the rest for somebody else */
    public Assignment passedOn(UUID successor, Interval rest, Instant now) {
        var other = new Assignment(this, successor, rest, now);
        other.beginIfDue(now);
        return other;
    }

    public void note(String notes, Instant now) {
        handoffNotes = notes;
        updatedAt = now;
    }

    public void takesOverFrom(UUID assignment) {
        handoffFrom = assignment;
    }

    public void waitsForNotesIn(@Nullable String processInstanceId) {
        notesProcess = processInstanceId;
    }

    void remind() {
        reminded = true;
    }

    /** Records that people were told of its current status. */
    void tell() {
        beginTold = true;
        endTold = endTold || status == AssignmentStatus.COMPLETED;
    }

    public UUID id() {
        return id;
    }

    public UUID rotationId() {
        return rotationId;
    }

    String rotationName() {
        return rotationName;
    }

    public UUID person() {
        return person;
    }

    public AssignmentOrigin origin() {
        return origin;
    }

    public AssignmentStatus status() {
        return status;
    }

    public Instant start() {
        return startTime;
    }

    public Instant end() {
        return endTime;
    }

    public Interval interval() {
        return Interval.of(startTime, endTime);
    }

    Duty duty() {
        return new Duty(person, interval(), position, source, reason);
    }

    int position() {
        return position;
    }

    ShiftSource source() {
        return source;
    }

    String reason() {
        return reason;
    }

    public String handoffNotes() {
        return handoffNotes;
    }

    @Nullable
    public String notesProcess() {
        return notesProcess;
    }

    boolean reminded() {
        return reminded;
    }

    /** @return the effect of a hand-made assignment on the schedule: this person is on call, before all others */
    Substitution substitution() {
        return new Substitution(interval(), null, person, true, ShiftSource.OVERRIDE, reason);
    }

    /** @param responses the person's response figures; null if they are not shown */
    AssignmentView view(@Nullable Person known, @Nullable Responses responses) {
        return new AssignmentView(
                id,
                rotationId,
                rotationName,
                person,
                known == null ? null : known.username(),
                known == null ? null : known.email(),
                startTime,
                endTime,
                status,
                origin,
                source,
                reason,
                handoffNotes,
                handoffFrom,
                responses == null ? null : responses.handled(),
                responses == null ? null : responses.averageText(),
                createdAt,
                updatedAt);
    }
}
