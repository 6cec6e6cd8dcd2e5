package org.tocsin.platform;

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
     * @return its facts, as {@link Facts} describes them; {@code subject_type}, {@code subject_id} and {@code kind} among them
     */
    Optional<Map<String, @Nullable Object>> find(String id);
}
