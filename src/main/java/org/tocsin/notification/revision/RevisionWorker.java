package org.tocsin.notification.revision;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.notification.channel.Destinations;
import org.tocsin.notification.channel.Destinations.Later;
import org.tocsin.notification.channel.Destinations.Pass;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.platform.process.TopicWorker;

/** Revises the delivered messages of one channel, in threads of its own, so that pages do not wait for it. */
public class RevisionWorker implements TopicWorker {

    private static final Logger log = LoggerFactory.getLogger(RevisionWorker.class);

    private final MessageChannel channel;
    private final Revisions revisions;
    private final Destinations destinations;

    public RevisionWorker(MessageChannel channel, Revisions revisions, Destinations destinations) {
        this.channel = channel;
        this.revisions = revisions;
        this.destinations = destinations;
    }

    @Override
    public String topic() {
        return DeliveryTopic.revising(channel.channel());
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Outcome carryOut(Task task) {
        var id = UUID.fromString(task.reference());
        var entry = destinations.enterUnpaced(channel, revisions.address(id));
        if (entry instanceof Later later) {
            return new Retry(later.delay(), later.reason());
        }
        try (var pass = (Pass) entry) {
            var revision = revisions.next(id);
            if (revision.isEmpty()) {
                return new Done();
            }
            var state = revision.get().state();
            var result = pass.send(() -> channel.revise(revision.get()));
            log.info(
                    "Message of delivery {} by {} changed to {}: {}",
                    id,
                    channel.channel(),
                    state,
                    result.getClass().getSimpleName());
            return revisions.record(id, state, result);
        }
    }
}
