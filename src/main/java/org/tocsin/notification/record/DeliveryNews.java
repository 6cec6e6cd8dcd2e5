package org.tocsin.notification.record;

import java.time.Instant;
import java.util.HashMap;
import org.tocsin.platform.subject.News;

/** Live events about deliveries; they never contain addresses. */
public final class DeliveryNews {

    private DeliveryNews() {}

    public static News of(String type, Delivery delivery, Instant now) {
        var data = new HashMap<String, Object>();
        data.put("delivery_id", delivery.id());
        data.put("channel", delivery.channel());
        data.put("title", delivery.title());
        if (delivery.personName() != null) {
            data.put("recipient", delivery.personName());
        }
        return new News(type, delivery.tenantId(), now, data);
    }
}
