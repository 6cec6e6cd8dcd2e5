package org.tocsin.notification.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Builds channels with given settings, as the application does. */
public final class Settings {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    static final Clock CLOCK = Clock.fixed(Messages.AT, ZoneOffset.UTC);

    private Settings() {}

    /** @param settings below {@code tocsin.notification} */
    public static ChannelProperties of(Map<String, String> settings) {
        var named = new HashMap<String, String>();
        settings.forEach((name, value) -> named.put("tocsin.notification." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("tocsin.notification", ChannelProperties.class);
    }

    static ChannelClient client(ChannelProperties properties) {
        return new ChannelClient(properties, JSON, CLOCK);
    }
}
