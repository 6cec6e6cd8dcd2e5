package org.tocsin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.tocsin.testkit.MovableClock;

/** What tests must not do, lest they hold for the wrong reason. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = OnlyIncludeTests.class)
class TestRulesTest {

    @ArchTest
    static final ArchRule whatIsReadIsThere = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(JsonNode.class))).and(target(nameMatching("path|at|findPath"))))
            .because("of an absent field anything holds that holds of nothing: required(…) fails, has(…) asks");

    @ArchTest
    static final ArchRule nobodyWaitsForTheMachine = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .because("tests move the " + MovableClock.class.getSimpleName() + ", or wait for a signal");
}
