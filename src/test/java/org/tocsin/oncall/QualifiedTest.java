package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.oncall.Qualified.Candidates;
import org.tocsin.people.Person;
import org.tocsin.people.QuietHours;

/** People are letters; {@code A2db} is A with clearance 2 and the skill db; groups are separated by blanks. */
class QualifiedTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "qualified.csv", delimiter = '|', numLinesToSkip = 1)
    void choosesWhoMayBePaged(
            String what,
            String onCall,
            String following,
            String elsewhere,
            int clearance,
            String skills,
            String absent,
            String chosen,
            String behind,
            String remark) {
        var need = ResponderRequirement.of(
                Map.of("required_clearance", clearance, "required_skills", skills == null ? "" : skills));
        var qualified = new Qualified(need, ids(absent));
        var candidates = candidates(onCall, following, elsewhere);

        var choice = qualified.onCall(candidates);

        assertThat(letters(choice.people())).isEqualTo(chosen);
        assertThat(letters(qualified.behind(candidates, choice.people()).people()))
                .isEqualTo(behind);
        assertThat(choice.note()).isEqualTo(remark);
    }

    @Test
    void nobodyElsewhereIsAskedForWhereNoClearanceIsRequired() {
        var away = new Qualified(ResponderRequirement.NONE, Set.of(person('A')));

        assertThat(letters(away.onCall(new Candidates(people("A"), List.of(), () -> fail("asked")))
                        .people()))
                .isEqualTo("A");
        assertThat(away.onCall(new Candidates(List.of(), List.of(), () -> fail("asked"))))
                .isEqualTo(ResponderChoice.NOBODY);
    }

    @Test
    void whoIsLeftOutAmongPeopleSoughtByNameIsSaid() {
        var choice = new Qualified(new ResponderRequirement(3, List.of("db")), Set.of()).among(people("A3B2C3db"));

        assertThat(letters(choice.people())).isEqualTo("CA");
        assertThat(choice.remarks()).containsExactly("B lacks clearance 3 and was left out");
        assertThat(choice.clearanceMissing()).isTrue();
    }

    @Test
    void missingClearanceIsToldApartFromAbsence() {
        var away = new Qualified(new ResponderRequirement(1, List.of()), Set.of(person('A')));

        assertThat(away.onCall(candidates("A1", "B1", null)).clearanceMissing()).isFalse();
        assertThat(away.onCall(candidates("C0", "B1", null)).clearanceMissing()).isTrue();
    }

    @Test
    void peopleSoughtByNameAreLeftOutWhileTheyAreAway() {
        var away = new Qualified(ResponderRequirement.NONE, Set.of(person('A'), person('B')));

        assertThat(letters(away.among(people("AC")).people())).isEqualTo("C");
        assertThat(letters(away.among(people("AB")).people())).isEqualTo("-");
    }

    @Test
    void aNeedIsReadFromFactsOrLabels() {
        assertThat(ResponderRequirement.of(Map.of())).isEqualTo(ResponderRequirement.NONE);
        assertThat(ResponderRequirement.of(Map.of("required_clearance", "2", "required_skills", List.of("db"))))
                .isEqualTo(new ResponderRequirement(2, List.of("db")));
        assertThat(ResponderRequirement.of(Map.of("labels", Map.of("required_skills", "postgres, linux,"))))
                .isEqualTo(new ResponderRequirement(0, List.of("postgres", "linux")));
    }

    private static Candidates candidates(String onCall, String following, String elsewhere) {
        return new Candidates(people(onCall), groups(following), () -> groups(elsewhere));
    }

    private static List<List<Person>> groups(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" ")).map(QualifiedTest::people).toList();
    }

    private static List<Person> people(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("(?=[A-Z])"))
                        .map(QualifiedTest::one)
                        .toList();
    }

    private static Person one(String written) {
        var name = written.substring(0, 1);
        var skill = written.replaceAll("[A-Z0-9]", "");
        var clearance = written.replaceAll("\\D", "");
        return new Person(
                person(written.charAt(0)),
                name,
                name,
                null,
                UTC,
                clearance.isEmpty() ? 0 : Integer.parseInt(clearance),
                skill.isEmpty() ? List.of() : List.of(skill),
                List.of(),
                null,
                new QuietHours(UTC, List.of()));
    }

    private static Set<UUID> ids(String written) {
        return people(written).stream().map(Person::id).collect(Collectors.toSet());
    }
}
