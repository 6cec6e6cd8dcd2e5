package org.tocsin.platform.format;

import java.time.Duration;
import java.util.Locale;

/** Durations as the API writes them: {@code [d ]hh:mm:ss}. */
public final class Durations {

    private Durations() {}

    /** @return {@code [d ]hh:mm:ss} */
    public static String text(Duration duration) {
        var days = duration.toDays() == 0 ? "" : duration.toDays() + " ";
        return days
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        duration.toHoursPart(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }
}
