package org.tocsin.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/** One of a tenant's calendars. */
@Entity
@Table(name = "business_hours")
@Audited(value = "business_hours", ignore = "updatedAt")
class BusinessHours {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // by the queries
    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String name;
    private String description;
    private String timezone;
    private String weekdayStart;
    private String weekdayEnd;
    private @Nullable String weekendStart;
    private @Nullable String weekendEnd;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<Schedule.Span>> dayOverrides;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> holidayCalendar;

    private boolean isActive;
    private boolean isDefault;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected BusinessHours() {}

    BusinessHours(String tenantId, String name, String description, Schedule schedule, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.name = name;
        this.description = description;
        this.timezone = schedule.timezone();
        this.weekdayStart = schedule.weekdayStart();
        this.weekdayEnd = schedule.weekdayEnd();
        this.weekendStart = schedule.weekendStart();
        this.weekendEnd = schedule.weekendEnd();
        this.dayOverrides = schedule.dayOverrides();
        this.holidayCalendar = schedule.holidayCalendar();
        this.isActive = true;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void setActive(boolean active) {
        isActive = active;
    }

    /** @param isDefault whether it counts where no other calendar is named; one per tenant */
    void setDefault(boolean isDefault, Instant now) {
        this.isDefault = isDefault;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    WorkingHours workingHours() {
        return schedule().workingHours();
    }

    private Schedule schedule() {
        return new Schedule(
                timezone, weekdayStart, weekdayEnd, weekendStart, weekendEnd, dayOverrides, holidayCalendar);
    }

    BusinessHoursView view() {
        return new BusinessHoursView(
                id,
                name,
                description,
                timezone,
                weekdayStart,
                weekdayEnd,
                weekendStart,
                weekendEnd,
                dayOverrides,
                holidayCalendar,
                isActive,
                isDefault,
                createdAt,
                updatedAt);
    }
}
