package org.tocsin.notification.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.tocsin.notification.channel.SendResult;

/** Classifies a failed send: 4xx and timeouts are retried, 5xx is refused. */
final class SmtpAnswer {

    private static final int PERMANENT = 500;

    private SmtpAnswer() {}

    static SendResult of(Exception failure) {
        var code = returnCode(failure);
        if (code.isPresent()) {
            return code.getAsInt() >= PERMANENT
                    ? new SendResult.Refused("The mail server refused it with " + code.getAsInt() + ".")
                    : new SendResult.RetryLater("The mail server put it off with " + code.getAsInt() + ".");
        }
        if (failure instanceof MailAuthenticationException) {
            return new SendResult.Refused("The mail server did not accept our login.");
        }
        if (failure instanceof MailParseException
                || failure instanceof MailPreparationException
                || find(failure, AddressException.class).isPresent()) {
            return new SendResult.Refused("The message could not be composed: an address is not valid.");
        }
        if (find(
                        failure,
                        MessagingException.class,
                        e -> String.valueOf(e.getMessage()).contains("STARTTLS"))
                .isPresent()) {
            return new SendResult.Refused("The mail server offers no TLS, and mail does not leave without it.");
        }
        return new SendResult.RetryLater("The mail server could not be reached or did not answer in time.");
    }

    private static OptionalInt returnCode(Exception failure) {
        // the recipient's own response is more specific than that of the whole message
        var address = find(failure, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            return OptionalInt.of(address.get().getReturnCode());
        }
        var sender = find(failure, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            return OptionalInt.of(sender.get().getReturnCode());
        }
        return find(failure, SMTPSendFailedException.class)
                .map(e -> OptionalInt.of(e.getReturnCode()))
                .orElse(OptionalInt.empty());
    }

    /** Searches causes, chained mail exceptions and those of single messages. */
    private static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> type) {
        return find(failure, type, any -> true);
    }

    private static <E extends Throwable> Optional<E> find(Throwable failure, Class<E> type, Predicate<E> which) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var todo = new ArrayDeque<Throwable>();
        todo.add(failure);
        while (!todo.isEmpty()) {
            var next = todo.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (type.isInstance(next) && which.test(type.cast(next))) {
                return Optional.of(type.cast(next));
            }
            if (next.getCause() != null) {
                todo.add(next.getCause());
            }
            if (next instanceof MessagingException chained && chained.getNextException() != null) {
                todo.add(chained.getNextException());
            }
            if (next instanceof MailSendException sending) {
                Collections.addAll(todo, sending.getMessageExceptions());
            }
        }
        return Optional.empty();
    }
}
