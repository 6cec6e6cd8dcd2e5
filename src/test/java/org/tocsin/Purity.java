package org.tocsin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reaches plain values of the JDK alone, itself and through everything of ours that it uses: no framework, no I/O, no clock, no chance. */
final class Purity extends ArchCondition<JavaClass> {

    static final Purity BE_PURE = new Purity();

    private static final DescribedPredicate<JavaClass> OURS = resideInAnyPackage("org.tocsin..");

    private static final DescribedPredicate<JavaClass> PLAIN = resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.text..",
            "java.time..",
            "java.util",
            "java.util.function..",
            "java.util.regex..",
            "java.util.stream..",
            "java.nio.charset..",
            "org.threeten.extra..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..");

    private static final DescribedPredicate<JavaClass> MAPPING =
            resideInAnyPackage("jakarta.persistence", "org.hibernate.annotations");

    private static final Set<String> NOT_PLAIN = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.Timer");

    /** By which even plain classes look at the machine. */
    private static final Set<String> LOOKS_OUT = Set.of(
            "currentTimeMillis",
            "getDefault",
            "getProperty",
            "getenv",
            "nanoTime",
            "now",
            "random",
            "randomUUID",
            "systemDefault");

    private Purity() {
        super("reach plain values alone");
    }

    @Override
    public void check(JavaClass calculator, ConditionEvents events) {
        reach(
                calculator,
                new HashSet<>(),
                problem -> events.add(SimpleConditionEvent.violated(
                        calculator, calculator.getSimpleName() + " is not pure: " + problem)));
    }

    private static void reach(JavaClass type, Set<JavaClass> reached, Consumer<String> problem) {
        if (!reached.add(type)) {
            return;
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass().getBaseComponentType();
            if (OURS.test(target)) {
                reach(target, reached, problem);
            } else if (!plain(target)) {
                problem.accept(dependency.getDescription());
            }
        }
        type.getAccessesFromSelf().stream()
                .filter(Purity::looksOut)
                .map(JavaAccess::getDescription)
                .forEach(problem);
    }

    /** How a value is stored says nothing of how it calculates. */
    private static boolean isMapping(JavaClass type) {
        return MAPPING.test(type) && (type.isAnnotation() || type.isEnum());
    }

    private static boolean plain(JavaClass type) {
        return type.isPrimitive()
                || isMapping(type)
                || type.isEquivalentTo(ConcurrentHashMap.class)
                || PLAIN.test(type) && !NOT_PLAIN.contains(type.getName());
    }

    private static boolean looksOut(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.") && LOOKS_OUT.contains(access.getName());
    }
}
