package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what service levels, escalations and pages are about, for modules that know their subjects by reference only but
 * are asked about them by name. Implemented by the subjects' owner.
 */
public interface SubjectDirectory {

    /**
     * @param id any name of a subject of the current tenant: its id, its number, or what other systems call it
     * @return its facts, as {@code Facts} describes them; {@code subject_type}, {@code subject_id} and {@code kind} among them
     */
    Optional<Map<String, @Nullable Object>> find(String id);

    /**
     * What whoever takes over should know.
     *
     * @param open     how many are open
     * @param pressing the most pressing of the open ones, one line each
     * @param opened   how many were opened since
     * @param resolved how many were resolved since
     */
    record Work(long open, List<String> pressing, long opened, long resolved) {}

    /**
     * @param team whose subjects; those of no team are everybody's
     * @param most how many of the open ones to list
     */
    Work work(String team, Instant since, int most);

    /**
     * The first thing a human did about a subject.
     *
     * @param by user name
     */
    record Answer(String subjectId, String by, Instant at) {}

    /** @return by subject id, for those somebody answered; in one query */
    Map<String, Answer> answers(Collection<String> subjectIds);
}
