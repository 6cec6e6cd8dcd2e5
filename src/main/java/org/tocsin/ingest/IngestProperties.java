package org.tocsin.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param concurrency how many notifications are taken in at once; the rest of the application keeps its database connections
 * @param patience    how long one more waits for its turn before it is sent away with 503
 */
@ConfigurationProperties("tocsin.ingest")
record IngestProperties(
        @DefaultValue("8") int concurrency,
        @DefaultValue("2s") Duration patience) {}
