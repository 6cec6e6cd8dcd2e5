package org.tocsin.people.csv;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tocsin.people.Profile;
import org.tocsin.people.User;
import org.tocsin.people.UserInput;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Creates and updates people from a CSV file: all rows, or none and an error for every wrong row. Passwords can't be imported. */
@Service
class UserImport {

    private static final Logger log = LoggerFactory.getLogger(UserImport.class);

    private final UserRepository users;
    private final Clock clock;

    UserImport(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @param dryRun whether nothing was stored; the numbers say what would have been */
    record Report(boolean dryRun, int rows, int created, int updated, int unchanged) {}

    /** @param before null for a new person */
    private record Change(@Nullable User before, UUID id, Profile profile) {

        boolean changesSomething() {
            return before != null && !before.profile().equals(profile);
        }
    }

    /** The people whom the file names, by user name in lower case. */
    private record Known(Map<String, User> here, Set<String> elsewhere, Map<String, UUID> ids, Set<UUID> allIds) {}

    @Command
    Report run(byte[] file, boolean dryRun) {
        var sheet = UserSheet.of(file);
        var known = known(sheet.rows());
        var errors = new InputErrors();
        var changes = new ArrayList<Change>();
        for (var row : sheet.rows()) {
            var found = new InputErrors();
            changes.add(change(row.cells(), known, found));
            errors.include("line " + row.line() + ": ", found);
        }
        errors.throwIfAny();
        refuseWithoutAdministrator(changes);
        // counted before the rows are stored, which removes the differences
        int created = (int) changes.stream().filter(c -> c.before() == null).count();
        int updated = (int) changes.stream().filter(Change::changesSomething).count();
        if (!dryRun) {
            store(changes);
        }
        log.info(
                "{} people imported{}: {} new, {} changed",
                changes.size(),
                dryRun ? " for trial" : "",
                created,
                updated);
        return new Report(dryRun, changes.size(), created, updated, changes.size() - created - updated);
    }

    private Known known(List<UserSheet.Row> rows) {
        var tenant = CurrentTenant.id();
        var names = rows.stream().map(row -> lower(row.cells().username())).collect(Collectors.toSet());
        var here = users.lockByUsernames(names, tenant).stream()
                .collect(Collectors.toMap(user -> lower(user.profile().username()), Function.identity()));
        var taken = CurrentTenant.acrossAll(() -> users.findTakenInOtherTenants(names, tenant));
        var ids = new HashMap<String, UUID>();
        names.forEach(
                name -> ids.put(name, here.containsKey(name) ? here.get(name).id() : UUID.randomUUID()));
        var managers = rows.stream().map(row -> row.cells().manager()).collect(Collectors.toSet());
        var managerNames = managers.stream().map(UserImport::lower).collect(Collectors.toSet());
        users.findByUsernames(managerNames, tenant)
                .forEach(user -> ids.putIfAbsent(lower(user.profile().username()), user.id()));
        var managerIds = managers.stream().flatMap(m -> Uuids.find(m).stream()).collect(Collectors.toSet());
        var allIds = users.findByIdInAndTenantId(managerIds, tenant).stream()
                .map(User::id)
                .collect(Collectors.toSet());
        return new Known(here, Set.copyOf(taken), ids, allIds);
    }

    private static Change change(UserCells cells, Known known, InputErrors errors) {
        var name = lower(cells.username());
        var before = known.here().get(name);
        if (known.elsewhere().contains(name)) {
            errors.add(UserCells.USERNAME, "conflict", "is taken");
        }
        var id = known.ids().getOrDefault(name, new UUID(0, 0));
        var manager = manager(cells.manager(), known, errors);
        if (id.equals(manager)) {
            errors.add(UserCells.MANAGER, "conflict", "can't be the person in question");
        }
        var input = cells.over(before == null ? null : UserInput.of(before), manager, errors);
        var profile = input.read(errors);
        if (before != null) {
            var old = before.profile();
            profile = profile.withContactsFollowing(old.email(), old.phone());
        } else if (input.contacts() == null) {
            profile = profile.withUsualContacts();
        }
        return new Change(before, id, profile);
    }

    private static @Nullable UUID manager(String written, Known known, InputErrors errors) {
        if (written.isEmpty()) {
            return null;
        }
        var byName = known.ids().get(lower(written));
        var byId = Uuids.find(written).filter(known.allIds()::contains);
        if (byName == null && byId.isEmpty()) {
            errors.add(UserCells.MANAGER, "unknown_value", "is no user of this tenant, nor of this file");
        }
        return byName == null ? byId.orElse(null) : byName;
    }

    /** New people have no password, so only existing administrators count. */
    private void refuseWithoutAdministrator(List<Change> changes) {
        var leaving = changes.stream()
                .filter(c -> c.before() != null)
                .filter(c -> !c.profile().active() || c.profile().access() != Access.ADMIN)
                .map(Change::id)
                .collect(Collectors.toSet());
        var administrators = users.lockAdministrators(CurrentTenant.id());
        if (!administrators.isEmpty() && administrators.stream().allMatch(user -> leaving.contains(user.id()))) {
            throw new Conflict("No administrator of the tenant who can log in would be left.");
        }
    }

    /** In two steps: a manager may come after their reports in the file. */
    private void store(List<Change> changes) {
        var now = clock.instant();
        var tenant = CurrentTenant.id();
        var added = new HashMap<UUID, User>();
        for (var change : changes) {
            if (change.before() == null) {
                var user = new User(change.id(), tenant, change.profile().withManager(null), now);
                added.put(change.id(), users.save(user));
            }
        }
        users.flush();
        for (var change : changes) {
            var user = change.before() == null ? added.get(change.id()) : change.before();
            if (user != null && (change.before() == null || change.changesSomething())) {
                user.describe(change.profile(), now);
            }
        }
        users.flush();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
