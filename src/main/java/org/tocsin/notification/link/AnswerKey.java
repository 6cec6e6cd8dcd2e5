package org.tocsin.notification.link;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.platform.net.SecretBox;
import org.tocsin.platform.net.SecretToken;

/**
 * The installation's signing key for links, generated once and stored encrypted, so that all nodes share it. Without TOCSIN_SECRETS_KEY it
 * is not stored, and links are valid on this node until the next start.
 */
@Component
class AnswerKey {

    private static final Logger log = LoggerFactory.getLogger(AnswerKey.class);
    private static final String NAME = "answers";

    private final SecretBox box;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private @Nullable AnswerSeal seal;

    AnswerKey(SecretBox box, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.box = box;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized AnswerSeal seal() {
        if (seal == null) {
            seal = new AnswerSeal(Base64.getDecoder().decode(box.usable() ? stored() : unstored()));
        }
        return seal;
    }

    private String stored() {
        var key = ownTransaction.execute(status -> read().orElseGet(this::drawAndStore));
        if (key == null) {
            throw new IllegalStateException("The key of answers could not be stored");
        }
        return key;
    }

    private Optional<String> read() {
        return jdbc.sql("select sealed from answer_key where name = :name")
                .param("name", NAME)
                .query(String.class)
                .optional()
                .flatMap(this::opened);
    }

    private Optional<String> opened(String sealed) {
        try {
            return Optional.of(box.open(sealed, NAME));
        } catch (SecretBox.Locked e) {
            log.warn("The key of one-tap links was sealed under another TOCSIN_SECRETS_KEY and is drawn anew:"
                    + " links sent before are void");
            jdbc.sql("delete from answer_key where name = :name and sealed = :sealed")
                    .param("name", NAME)
                    .param("sealed", sealed)
                    .update();
            return Optional.empty();
        }
    }

    private String drawAndStore() {
        jdbc.sql("insert into answer_key (name, sealed, created_at) values (:name, :sealed, :at) on conflict do"
                        + " nothing")
                .param("name", NAME)
                .param("sealed", box.seal(draw(), NAME))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return read().orElseThrow(); // another node may have stored one first
    }

    private static String unstored() {
        log.warn("TOCSIN_SECRETS_KEY is not set: one-tap links in messages are good until the next start only");
        return draw();
    }

    private static String draw() {
        return Base64.getEncoder().encodeToString(SecretToken.randomBytes());
    }
}
