package org.tocsin.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded database; without effect when {@code spring.datasource.url} names another one.
 *
 * @param dataDir     its folder
 * @param durable     whether commits survive a power cut; only tests turn it off
 * @param binariesDir where the server's programs are unpacked; in the data folder unless set
 */
@ConfigurationProperties("tocsin.database")
record DatabaseProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("true") boolean durable,
        @Nullable Path binariesDir) {}
