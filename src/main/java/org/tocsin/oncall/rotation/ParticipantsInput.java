package org.tocsin.oncall.rotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/** Validates the participants: user ids, single or in groups, {@code ["<id>",["<id>","<id>"]]}. */
final class ParticipantsInput {

    private static final int MAX_GROUPS = 200, MAX_IN_GROUP = 50;

    static final String FIELD = "participants";

    private final InputErrors errors;
    private final List<List<UUID>> groups = new ArrayList<>();
    private final Map<String, UUID> byField = new LinkedHashMap<>();

    ParticipantsInput(@Nullable List<@Nullable Object> written, InputErrors errors) {
        this(written, FIELD, errors);
    }

    /** @param field the input field, for errors */
    ParticipantsInput(@Nullable List<@Nullable Object> written, String field, InputErrors errors) {
        this.errors = errors;
        if (written == null) {
            return;
        }
        if (written.size() > MAX_GROUPS) {
            errors.add(field, "too_long", "at most " + MAX_GROUPS + " turns are allowed");
            return;
        }
        for (int i = 0; i < written.size(); i++) {
            read(field + "[" + i + "]", written.get(i));
        }
    }

    /** @return the groups in order of their turns */
    List<List<UUID>> groups() {
        return groups;
    }

    /** @return each named person by input field, for errors about unknown people */
    Map<String, UUID> byField() {
        return byField;
    }

    private void read(String field, @Nullable Object written) {
        var group = new ArrayList<UUID>();
        if (written instanceof List<?> several) {
            if (several.isEmpty() || several.size() > MAX_IN_GROUP) {
                errors.add(field, "out_of_range", "a group has 1 to " + MAX_IN_GROUP + " people");
                return;
            }
            for (int i = 0; i < several.size(); i++) {
                add(field + "[" + i + "]", several.get(i), group);
            }
        } else {
            add(field, written, group);
        }
        groups.add(group);
    }

    private void add(String field, @Nullable Object written, List<UUID> group) {
        var id = Uuids.find(written).orElse(null);
        if (id == null) {
            errors.add(field, "wrong_type", "must be the id of a user");
        } else if (group.contains(id)) {
            errors.add(field, "conflict", "is twice in one group");
        } else {
            group.add(id);
            byField.put(field, id);
        }
    }
}
