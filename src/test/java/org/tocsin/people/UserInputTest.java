package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.people.Person.Contact;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Channel;

class UserInputTest {

    @Test
    void aNameAloneIsEnough() {
        var profile = input("ana", null, null).read(new InputErrors());

        assertThat(profile.name()).isEqualTo("ana");
        assertThat(profile.access()).isEqualTo(Access.VIEWER);
        assertThat(profile.timezone().getId()).isEqualTo("UTC");
        assertThat(profile.active()).isTrue();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var errors = new InputErrors();
        new UserInput(
                        null,
                        "a:b",
                        "n".repeat(201),
                        "nobody",
                        "12",
                        null,
                        null,
                        null,
                        Arrays.asList("KING", null),
                        List.of(""),
                        -1,
                        "Mars/Olympus",
                        List.of(new QuietWindow("7", "07:00", List.of("MON", "XXX"))),
                        "GOD",
                        null,
                        List.of(new ContactInput("PIGEON", "x", null), new ContactInput("SMS", "x", null)),
                        null)
                .read(errors);
        Passwords.check("short", errors);

        assertThat(fields(errors))
                .containsExactlyInAnyOrder(
                        "username",
                        "name",
                        "email",
                        "phone",
                        "roles[0]",
                        "roles[1]",
                        "skills[0]",
                        "clearance_level",
                        "timezone",
                        "quiet_hours[0].start",
                        "quiet_hours[0].days[1]",
                        "access",
                        "contacts[0].channel",
                        "contacts[1].address",
                        "password");
    }

    @Test
    void nobodyIsCalledLikeTheSystemOrLikeAToken() {
        for (var name : List.of("system", "SYSTEM", "me", "token:ci", "", " ", "-x", "a\u0000b", "x".repeat(65))) {
            var errors = new InputErrors();
            input(name, null, null).read(errors);
            assertThat(fields(errors)).as(name).contains("username");
        }
    }

    @Test
    void thePasswordIsNotInTheText() {
        assertThat(input("ana", null, "correct horse").toString()).doesNotContain("horse");
    }

    @Test
    void withoutListedContactsMailAndPhoneAreUsed() {
        var profile =
                input("ana", "+1 415 555 0100", null).read(new InputErrors()).withUsualContacts();

        assertThat(profile.contacts())
                .containsExactly(
                        new Contact(Channel.EMAIL, "ana@example.com", true),
                        new Contact(Channel.SMS, "+14155550100", true),
                        new Contact(Channel.PHONE, "+14155550100", true));
    }

    @Test
    void contactsFollowTheAddressTheyWere() {
        var old = List.of(
                new Contact(Channel.EMAIL, "old@example.com", true), new Contact(Channel.SMS, "+4930123456", true));

        var profile = input("ana", null, null).read(new InputErrors()).withContacts(old);

        assertThat(profile.withContactsFollowing("old@example.com", "+4930123456")
                        .contacts())
                .containsExactly(new Contact(Channel.EMAIL, "ana@example.com", true));
    }

    @Test
    void nobodyVerifiesTheirOwnNewAddress() {
        var known = List.of(new Contact(Channel.EMAIL, "ana@example.com", true));
        var wanted = List.of(known.get(0), new Contact(Channel.EMAIL, "new@example.com", true));

        var profile = input("ana", null, null).read(new InputErrors()).withContacts(wanted);

        assertThat(profile.withContactsVerifiedAsIn(known).contacts())
                .extracting(Contact::verified)
                .containsExactly(true, false);
    }

    @Test
    void aNewAddressOfTheAccountCanBeVerified() {
        var profile = input("ana", null, null).read(new InputErrors()).withContacts(List.of());

        assertThat(profile.withNewEmailAmongContacts("old@example.com").contacts())
                .containsExactly(new Contact(Channel.EMAIL, "ana@example.com", false));
        assertThat(profile.withNewEmailAmongContacts("ana@example.com").contacts())
                .isEmpty();
    }

    private static UserInput input(String username, String phone, String password) {
        return new UserInput(
                null,
                username,
                null,
                "ana@example.com",
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                password,
                null,
                null);
    }

    private static List<String> fields(InputErrors errors) {
        return catchThrowableOfType(InvalidInput.class, errors::throwIfAny).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
