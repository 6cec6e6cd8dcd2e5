package org.tocsin.oncall.provider;

import java.time.Instant;

/** A system that says who is on call. It asks once, outside of any transaction; when to ask again is decided elsewhere. */
public interface OnCallProvider {

    /** Time for one read in all, however many requests it takes: below half of a task's lock. */
    long SECONDS = 13;

    /** @return the word for it in {@code external_system} */
    String system();

    /** @return name of the environment variable that may hold the token of the whole installation */
    String tokenVariable();

    /** @return where it is asked unless the connection says otherwise */
    String address(Connection.Place place);

    /** @return who is on call at {@code now}, and until {@code horizon} as far as the system tells */
    Timeline read(Connection connection, Instant now, Instant horizon) throws ProviderFailure;

    /** @return the schedule's layers and overrides, to be kept here from now on */
    ExternalSchedule schedule(Connection connection, Instant now, Instant horizon) throws ProviderFailure;
}
