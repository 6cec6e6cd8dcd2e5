package org.tocsin.people.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.platform.net.AddressGuard;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.subject.Channel;

class NamedContactInputTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-contacts.csv", delimiter = '|', numLinesToSkip = 1)
    void namesWhatIsWrong(String body, String field, String code) throws Exception {
        var errors = new InputErrors();
        JSON.readValue(body, NamedContactInput.class).read(new AddressGuard(List.of()), errors);

        try {
            errors.throwIfAny();
            throw new AssertionError("Accepted");
        } catch (InvalidInput bad) {
            assertThat(bad.errors()).anySatisfy(error -> {
                assertThat(error.field()).isEqualTo(field);
                assertThat(error.code()).isEqualTo(code);
            });
        }
    }

    @Test
    void takesOneAddressOrManyInTheFormThatIsSent() throws Exception {
        var errors = new InputErrors();
        var contact = JSON.readValue("""
                         {"key": " legal ", "channel": "email", "address": " legal@example.com ",
                          "addresses": [{"channel": "webhook", "address": "https://93.184.216.34/x"}]}\
                         """, NamedContactInput.class).read(new AddressGuard(List.of()), errors);

        errors.throwIfAny();
        assertThat(contact.key()).isEqualTo("LEGAL");
        assertThat(contact.name()).isEqualTo("LEGAL");
        assertThat(contact.addresses())
                .containsExactly(
                        new PlainAddress(Channel.EMAIL, "legal@example.com"),
                        new PlainAddress(Channel.WEBHOOK, "https://93.184.216.34/x"));
    }
}
