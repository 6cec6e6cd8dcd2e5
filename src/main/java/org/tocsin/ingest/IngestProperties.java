package org.tocsin.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param concurrency how many notifications are processed at once; the remaining database connections serve other requests
 * @param patience    how long a further notification waits for its turn before it gets 503
 */
@ConfigurationProperties("tocsin.ingest")
record IngestProperties(
        @DefaultValue("8") int concurrency,
        @DefaultValue("2s") Duration patience) {}
