package org.tocsin.oncall.provider;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for reading external systems.
 *
 * @param allowedNetworks private networks that may be called; if there are any, addresses without TLS are allowed too
 * @param timeout         of one request; a whole read has its own limit
 * @param readEvery       interval between reads of a schedule; at most a minute if the system tells only the present
 */
@ConfigurationProperties("tocsin.oncall.external")
public record ProviderProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5m") Duration readEvery,
        @DefaultValue("6s") Duration timeout) {}
