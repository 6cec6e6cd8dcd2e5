package org.tocsin.notification.link;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.platform.transaction.Command;

/** Numbers that opted out of SMS. Carriers refuse messages to them, and the law of some countries forbids them. */
@Component
public class SmsOptOuts {

    private final AnswerReplays replays;
    private final JdbcClient jdbc;
    private final Clock clock;

    SmsOptOuts(AnswerReplays replays, JdbcClient jdbc, Clock clock) {
        this.replays = replays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Command
    public void stop(String number, AnswerReplays.Request request) {
        if (replays.isNew(request)) {
            jdbc.sql("insert into sms_opt_out (number, opted_out_at) values (:number, :at) on conflict do nothing")
                    .param("number", number)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Command
    public void start(String number, AnswerReplays.Request request) {
        if (replays.isNew(request)) {
            jdbc.sql("delete from sms_opt_out where number = :number")
                    .param("number", number)
                    .update();
        }
    }

    public boolean contains(String number) {
        return jdbc.sql("select exists (select 1 from sms_opt_out where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
