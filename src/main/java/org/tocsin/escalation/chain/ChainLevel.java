package org.tocsin.escalation.chain;

import java.util.Arrays;
import java.util.Optional;

/** The names of a chain's levels, in order. */
enum ChainLevel {
    L1("L1"),
    L2("L2"),
    L3("L3"),
    MANAGER("Manager"),
    CISO("CISO");

    private final String word;

    ChainLevel(String word) {
        this.word = word;
    }

    static Optional<ChainLevel> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
