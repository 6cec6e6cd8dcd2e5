package org.tocsin.oncall.provider;

import java.time.Instant;

/** Client of an external system that knows who is on call. Reads once, outside of any transaction; the caller schedules reads. */
public interface OnCallProvider {

    /** Time limit in seconds of a whole read with all its requests: less than half of the task's lock time. */
    long SECONDS = 13;

    /** @return its value of {@code external_system} */
    String system();

    /** @return name of the environment variable with the installation's token */
    String tokenVariable();

    /** @return the default address */
    String address(Connection.Place place);

    /** @return who is on call from {@code now} until {@code horizon}, as far as the system tells */
    Timeline read(Connection connection, Instant now, Instant horizon) throws ProviderFailure;

    /** @return the schedule's layers and overrides, for an import */
    ExternalSchedule schedule(Connection connection, Instant now, Instant horizon) throws ProviderFailure;
}
