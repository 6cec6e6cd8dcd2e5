package org.tocsin.calendar.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.calendar.holidays.Holiday;
import org.tocsin.platform.transaction.TenantRow;

/** A calendar of a tenant: its hours, zone and holidays. */
@Entity
@Table(name = "business_hours")
@Audited(value = "business_hours", ignore = "updatedAt")
class BusinessHours extends TenantRow {

    private String name;
    private String description;
    private String timezone;
    private String weekdayStart;
    private String weekdayEnd;
    private @Nullable String weekendStart;
    private @Nullable String weekendEnd;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<WrittenHours.Span>> dayOverrides;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Holiday> holidayCalendar;

    private boolean isActive;
    private boolean isDefault;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected BusinessHours() {}

    @SuppressWarnings("NullAway.Init") // revise sets the terms
    BusinessHours(String tenantId, String name, String description, WrittenHours schedule, Instant now) {
        super(tenantId, now);
        this.isActive = true;
        revise(name, description, schedule, now);
    }

    final void revise(String newName, String newDescription, WrittenHours schedule, Instant now) {
        name = newName;
        description = newDescription;
        timezone = schedule.timezone();
        weekdayStart = schedule.weekdayStart();
        weekdayEnd = schedule.weekdayEnd();
        weekendStart = schedule.weekendStart();
        weekendEnd = schedule.weekendEnd();
        dayOverrides = schedule.dayOverrides();
        holidayCalendar = schedule.holidayCalendar();
        updatedAt = now;
    }

    void setActive(boolean active) {
        isActive = active;
    }

    /** @param isDefault whether it counts where no other calendar is named; one per tenant */
    void setDefault(boolean isDefault, Instant now) {
        this.isDefault = isDefault;
        updatedAt = now;
    }

    boolean isDefault() {
        return isDefault;
    }

    String description() {
        return description;
    }

    String name() {
        return name;
    }

    WrittenHours schedule() {
        return new WrittenHours(
                timezone, weekdayStart, weekdayEnd, weekendStart, weekendEnd, dayOverrides, holidayCalendar);
    }

    BusinessHoursView view() {
        return new BusinessHoursView(
                id(),
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
                createdAt(),
                updatedAt);
    }
}
