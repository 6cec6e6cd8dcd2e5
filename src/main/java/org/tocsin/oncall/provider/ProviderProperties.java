package org.tocsin.oncall.provider;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How systems are asked who is on call.
 *
 * @param allowedNetworks private networks that may be called all the same; with any, addresses without TLS are taken too
 * @param timeout         of one request; a whole read ends in time for the task
 * @param readEvery       time between two reads of one schedule; where only the present is known, at most a minute
 */
@ConfigurationProperties("tocsin.oncall.external")
public record ProviderProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5m") Duration readEvery,
        @DefaultValue("6s") Duration timeout) {}
