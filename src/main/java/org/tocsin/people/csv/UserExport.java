package org.tocsin.people.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.people.account.UserFilter;
import org.tocsin.platform.format.Csv;
import org.tocsin.platform.transaction.CurrentTenant;

/** Writes people as CSV in parts, so that neither memory nor a transaction holds all of them. */
@Service
class UserExport {

    private static final int A_PART = 500;

    private final UserRepository users;

    UserExport(UserRepository users) {
        this.users = users;
    }

    /** @param last the part's last user name; null if the part is empty */
    record Part(String text, @Nullable String last) {}

    static String header() {
        return Csv.write(UserCells.COLUMNS);
    }

    /** @param after the last user name of the previous part; null for the first one */
    @Transactional(readOnly = true)
    Part part(UserFilter filter, @Nullable String after) {
        Specification<User> rest =
                after == null ? null : (user, query, is) -> is.greaterThan(user.get("username"), after);
        var people = users.findBy(
                Specification.allOf(filter.condition(), rest),
                query -> query.sortBy(Sort.by("username")).limit(A_PART).all());
        var managers = managers(people);
        var text = people.stream()
                .map(User::profile)
                .map(profile -> Csv.write(UserCells.write(profile, managers.getOrDefault(profile.manager(), ""))))
                .collect(Collectors.joining());
        return new Part(
                text,
                people.isEmpty()
                        ? null
                        : people.get(people.size() - 1).profile().username());
    }

    private HashMap<@Nullable UUID, String> managers(List<User> people) {
        var ids = people.stream()
                .map(user -> user.profile().manager())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<@Nullable UUID, String>();
        users.findByIdInAndTenantId(ids, CurrentTenant.id())
                .forEach(user -> names.put(user.id(), user.profile().username()));
        return names;
    }
}
