package org.tocsin.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How many requests one address may make: as many at once as in a minute, and then no faster than that. Kept on this node only. */
final class RequestPace {

    private static final int MOST_ADDRESSES = 10_000;
    private static final double MINUTE_NANOS = 60e9;

    private final int aMinute;
    private final LongSupplier nanos;
    private final Map<String, Allowance> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param left requests left at that moment; a fraction while it grows again */
    private record Allowance(double left, long at) {}

    /** @param nanos the machine's own clock, which nobody moves */
    RequestPace(int aMinute, LongSupplier nanos) {
        this.aMinute = aMinute;
        this.nanos = nanos;
    }

    synchronized boolean allows(String address) {
        var now = nanos.getAsLong();
        var before = byAddress.getOrDefault(address, new Allowance(aMinute, now));
        var left = Math.min(aMinute, before.left() + (now - before.at()) * aMinute / MINUTE_NANOS);
        var allowed = left >= 1;
        byAddress.put(address, new Allowance(allowed ? left - 1 : left, now));
        return allowed;
    }
}
