package org.tocsin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** How the code is laid out, held by a test; the reasons are in the design. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BANNED = ".*(Manager|Helper|Utils?|Impl|Info|Data|Dto)";
    private static final int MAX_ENTITY_LINES = 400;

    /** By simple name, so that they may move; one that is renamed is renamed here. What they use is held to the same. */
    private static final List<String> CALCULATORS = List.of("""
        BusinessTime Openings WallClock WorkingHours YearPlan Calculation
        Turns TurnCalendar Roster TemporarySchedule Substitution OpenHours Coverage Duty Qualified FairPlan History KnownShifts
        Criteria SlaChoice SlaRanking Threshold Countdown SlaReading
        EscalationSteps ScheduledStep ExtraRecipients DayTime EscalationContext EscalationPlan
        RetrySchedule ContactChannels ChannelChoice Redaction SmsSegments QuietHours\
        """.split("\\s+"));

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Tocsin.class).verify();
    }

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheEngine = noClasses()
            .that(not(resideInAnyPackage("org.tocsin.platform..")).and(not(named(".*(Delegate|Listener|Process)"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.."))
            .because("7.24 is the last community release: this edge is our way to its successors");

    @ArchTest
    static final ArchRule calculatorsAreAloneWithTheirArithmetic = classes()
            .that(named(String.join("|", CALCULATORS)))
            .should(Purity.BE_PURE)
            .because("they decide what is owed and when, in plain Java");

    @ArchTest
    static void everyCalculatorIsThere(JavaClasses classes) {
        assertThat(CALCULATORS)
                .allSatisfy(name -> assertThat(classes.that(named(name))).isNotEmpty());
    }

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheField = noClasses()
            .should()
            .resideInAnyPackage(
                    "..impl..",
                    "..util..",
                    "..utils..",
                    "..dto..",
                    "..service..",
                    "..model..",
                    "..helper..",
                    "..common..");

    @ArchTest
    static final ArchRule classesSayWhatTheyAre = noClasses()
            .that(not(namedAfterTheirFrameworkType()))
            .should()
            .haveNameMatching(BANNED)
            .because("such words say nothing of the field");

    @ArchTest
    static final ArchRule doorsAreFew = noClasses()
            .that(named(".*(Delegate|Listener|Controller)"))
            .should()
            .bePublic()
            .because("models and clients call them, nobody else");

    /** Rooms of one module share its rows and the door to its process; other modules ask its services. */
    @ArchTest
    static final ArchRule rowsAndProcessesStayInTheirModule = classes()
            .that(named(".*(Repository|Process)"))
            .should(describe(
                    "be used by their own module alone",
                    (type, events) -> type.getDirectDependenciesToSelf().stream()
                            .filter(use -> !module(use.getOriginClass()).equals(module(type)))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())))));

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .because("tests move the Clock");

    /** An aggregate is one class. How many ways may lead through a method, checkstyle says (pom.xml). */
    @ArchTest
    static void entitiesAreShort(JavaClasses classes) {
        assertThat(classes.that(annotatedWith(Entity.class)))
                .isNotEmpty()
                .allSatisfy(entity ->
                        assertThat(lines(source(entity))).as(entity.getName()).isLessThanOrEqualTo(MAX_ENTITY_LINES));
    }

    @ArchTest
    static final ArchRule stateIsPrivate = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static ArchCondition<JavaClass> describe(String rule, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static Path source(JavaClass type) {
        return Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nested classes count by the class around them. */
    private static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe("named " + pattern, type -> {
            var outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return outer.getSimpleName().matches(pattern);
        });
    }

    private static DescribedPredicate<JavaClass> namedAfterTheirFrameworkType() {
        return DescribedPredicate.describe(
                "named after their framework type",
                type -> type.getAllRawSuperclasses().stream()
                        .filter(not(resideInAPackage("org.tocsin.."))::test)
                        .anyMatch(parent -> parent.getSimpleName().matches(BANNED)));
    }
}
