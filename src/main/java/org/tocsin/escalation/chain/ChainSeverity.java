package org.tocsin.escalation.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.platform.subject.Severity;

/** The four severities of chains; EMERGENCY is reported as critical. */
enum ChainSeverity {
    CRITICAL(List.of(Severity.CRITICAL, Severity.EMERGENCY)),
    HIGH(List.of(Severity.HIGH)),
    MEDIUM(List.of(Severity.MEDIUM)),
    LOW(List.of(Severity.LOW));

    private final List<Severity> ours;

    ChainSeverity(List<Severity> ours) {
        this.ours = ours;
    }

    static Optional<ChainSeverity> of(String word) {
        return Severity.of(word).flatMap(ChainSeverity::of);
    }

    static Optional<ChainSeverity> of(Severity severity) {
        return Arrays.stream(values()).filter(s -> s.ours.contains(severity)).findFirst();
    }

    List<String> ours() {
        return ours.stream().map(Severity::name).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
