package org.tocsin.people;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;

/** A person who can be paged and, with a password, can log in. Rows are never deleted, since history names them. */
@Entity
@Table(name = "app_user")
@Audited(
        value = "user",
        secret = "passwordHash",
        ignore = {"contacts", "createdAt", "updatedAt"})
public class User {

    @Id
    private UUID id;

    private String tenantId;
    private String username;
    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String team;
    private @Nullable String department;

    @Column(name = "manager_id")
    private @Nullable UUID manager;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Role> roles;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> skills;

    private int clearanceLevel;
    private ZoneId timezone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<QuietWindow> quietHours;

    @Enumerated(EnumType.STRING)
    private Access access;

    private @Nullable String passwordHash;
    private boolean active;

    @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = 200)
    private List<ContactMethod> contacts = new ArrayList<>();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected User() {}

    public User(String tenantId, Profile profile, Instant now) {
        this(UUID.randomUUID(), tenantId, profile, now);
    }

    @SuppressWarnings("NullAway.Init")
    public // describe() sets the rest
    User(UUID id, String tenantId, Profile profile, Instant now) {
        this.id = id;
        this.tenantId = tenantId;
        this.createdAt = now;
        describe(profile, now);
    }

    public final void describe(Profile profile, Instant now) {
        username = profile.username();
        name = profile.name();
        email = profile.email();
        phone = profile.phone();
        team = profile.team();
        department = profile.department();
        manager = profile.manager();
        roles = List.copyOf(profile.roles());
        skills = List.copyOf(profile.skills());
        clearanceLevel = profile.clearanceLevel();
        timezone = profile.timezone();
        quietHours = profile.quietHours().stream().map(QuietWindow::of).toList();
        access = profile.access();
        active = profile.active();
        updatedAt = now;
        reachBy(profile.contacts());
    }

    public void join(@Nullable String newTeam, Instant now) {
        if (!Objects.equals(team, newTeam)) {
            team = newTeam;
            updatedAt = now;
        }
    }

    public void reportTo(@Nullable UUID newManager, Instant now) {
        manager = newManager;
        updatedAt = now;
    }

    /** Removes the person for good; activating does not bring them back. */
    public void leave(Instant now) {
        active = false;
        passwordHash = null;
        updatedAt = now;
    }

    public void setPassword(String hash) {
        passwordHash = hash;
    }

    /** An unchanged address keeps its row. */
    private void reachBy(List<Person.Contact> wanted) {
        contacts.removeIf(row -> wanted.stream().noneMatch(c -> Profile.sameAddress(c, row.contact())));
        for (int i = 0; i < wanted.size(); i++) {
            var contact = wanted.get(i);
            var row = contacts.stream()
                    .filter(r -> Profile.sameAddress(r.contact(), contact))
                    .findFirst();
            if (row.isPresent()) {
                row.get().place(i, contact.verified());
            } else {
                contacts.add(new ContactMethod(this, contact, i));
            }
        }
    }

    public Profile profile() {
        return new Profile(
                username,
                name,
                email,
                phone,
                team,
                department,
                manager,
                roles,
                skills,
                clearanceLevel,
                timezone,
                quietWindows(),
                access,
                reachedBy(),
                active);
    }

    private List<Person.Contact> reachedBy() {
        return contacts().stream().map(ContactMethod::contact).toList();
    }

    public Person person() {
        return new Person(
                id,
                username,
                name,
                email,
                timezone,
                clearanceLevel,
                skills,
                reachedBy(),
                manager,
                new QuietHours(timezone, quietWindows()));
    }

    private List<QuietHours.Window> quietWindows() {
        return quietHours.stream().map(QuietWindow::stored).toList();
    }

    public Actor actor() {
        return new Actor(id.toString(), username, passwordHash, tenantId, access);
    }

    /** @return whether this person can log in and administer the tenant */
    public boolean administers() {
        return active && passwordHash != null && access == Access.ADMIN;
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    @Nullable
    public String team() {
        return team;
    }

    public boolean active() {
        return active;
    }

    @Nullable
    public String passwordHash() {
        return passwordHash;
    }

    /** In order of preference, also before a change was stored. */
    public List<ContactMethod> contacts() {
        return contacts.stream()
                .sorted(Comparator.comparingInt(ContactMethod::position))
                .toList();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
