package org.tocsin.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/** Checks and normalises the address of a contact, by channel. */
public final class Address {

    public static final int LIMIT = 500;

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final @Nullable String NO_COUNTRY = null; // so a number needs its country code with +
    private static final int EMAIL_LIMIT = 254;

    private Address() {}

    /** @return the address in its stored form, or empty if the channel can't use it */
    public static Optional<String> of(Channel channel, String written) {
        var address = written.strip();
        if (address.isEmpty() || address.length() > LIMIT || address.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return switch (channel) {
            case EMAIL -> email(address);
            case SMS, PHONE -> phone(address);
            case WEBHOOK, TEAMS -> Optional.of(address).filter(Address::isHttp);
            case SLACK, PUSH, PAGERDUTY, OPSGENIE, JIRA_SM -> Optional.of(address);
            case WEBSOCKET -> Optional.empty(); // the inbox needs no address
        };
    }

    public static Optional<String> email(String written) {
        var address = written.strip();
        return address.length() <= EMAIL_LIMIT && EMAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /** @return the number in E.164, without blanks, dots, dashes and brackets; extensions are refused */
    static Optional<String> phone(String written) {
        try {
            var number = PHONES.parse(written.strip(), NO_COUNTRY);
            return PHONES.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(String address) {
        try {
            var uri = URI.create(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
