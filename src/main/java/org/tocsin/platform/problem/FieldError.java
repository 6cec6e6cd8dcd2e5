package org.tocsin.platform.problem;

/**
 * One thing wrong with one field of an input.
 *
 * @param field   JSON path as the caller wrote it, for instance {@code escalation_steps[0].level}
 * @param code    stable word for programs: required, too_long, unknown_value, wrong_type, out_of_range, conflict
 * @param message sentence for people, never repeating a secret
 */
public record FieldError(String field, String code, String message) {}
