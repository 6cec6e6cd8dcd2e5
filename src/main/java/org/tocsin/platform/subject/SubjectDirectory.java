package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up subjects, for modules that know them by reference only but get their names from callers. The module that owns the subjects
 * implements it.
 */
public interface SubjectDirectory {

    /**
     * @param id the id, number or external id of a subject of the current tenant
     * @return its facts, as {@code Facts} describes them; {@code subject_type}, {@code subject_id} and {@code kind} among them
     */
    Optional<Map<String, @Nullable Object>> find(String id);

    /**
     * A summary for the person who takes over a shift.
     *
     * @param open     how many are open
     * @param pressing the most urgent open ones, one line each
     * @param opened   how many were opened since
     * @param resolved how many were resolved since
     */
    record Work(long open, List<String> pressing, long opened, long resolved) {}

    /**
     * @param team whose subjects; subjects without a team count for every team
     * @param most how many of the open ones to list
     */
    Work work(String team, Instant since, int most);

    /**
     * The first response of a person to a subject.
     *
     * @param by user name
     */
    record Answer(String subjectId, String by, Instant at) {}

    /** @return by subject id, for those with a response; in one query */
    Map<String, Answer> answers(Collection<String> subjectIds);
}
