package org.tocsin.notification;

import java.time.Instant;
import java.util.HashMap;
import org.tocsin.platform.News;

/** What people who watch live are told about a delivery; never where it went. */
final class DeliveryNews {

    private DeliveryNews() {}

    static News of(String type, Delivery delivery, Instant now) {
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
