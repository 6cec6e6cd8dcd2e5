package org.tocsin.notification.record;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** The topic of a delivery's external task, {@code deliver.email} and so on; public since a process calls it. */
@Component
public class DeliveryTopic {

    private final DeliveryRepository deliveries;

    DeliveryTopic(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** @param deliveryId the process variable {@code delivery} */
    public String of(String deliveryId) {
        return name(deliveries.get("delivery", UUID.fromString(deliveryId)).channel());
    }

    /** @return the topic of a message revision's external task, {@code revise.slack} and so on */
    public String ofRevision(String deliveryId) {
        return of(deliveryId).replaceFirst("^deliver\\.", "revise.");
    }

    public static String revising(Channel channel) {
        return name(channel).replaceFirst("^deliver\\.", "revise.");
    }

    public static String name(Channel channel) {
        return "deliver." + channel.name().toLowerCase(Locale.ROOT);
    }
}
