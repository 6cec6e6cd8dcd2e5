package org.tocsin.people;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.platform.Channel;

/** How the address of a contact is written, by channel. */
final class Address {

    static final int LIMIT = 500;

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int EMAIL_LIMIT = 254;

    private Address() {}

    /** @return the address in the form that is stored, or empty if the channel can't use it */
    static Optional<String> of(Channel channel, String written) {
        var address = written.strip();
        if (address.isEmpty() || address.length() > LIMIT || address.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return switch (channel) {
            case EMAIL -> email(address);
            case SMS, PHONE -> phone(address);
            case WEBHOOK, TEAMS -> Optional.of(address).filter(Address::isHttp);
            case SLACK, PUSH, PAGERDUTY, OPSGENIE, JIRA_SM -> Optional.of(address);
            case WEBSOCKET -> Optional.empty(); // the inbox is everybody's, without an address
        };
    }

    static Optional<String> email(String written) {
        var address = written.strip();
        return address.length() <= EMAIL_LIMIT && EMAIL.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    /** @return the number in E.164, without the blanks, dots, dashes and brackets people put in */
    static Optional<String> phone(String written) {
        var digits = written.strip().replaceAll("[ .()/-]", "");
        return E164.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
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
