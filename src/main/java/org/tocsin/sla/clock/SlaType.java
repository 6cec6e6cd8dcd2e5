package org.tocsin.sla.clock;

/** What an SLA is about, and by what it is met. */
public enum SlaType {
    ACKNOWLEDGMENT_TIME,
    RESPONSE_TIME,
    FIRST_RESPONSE,
    RESOLUTION_TIME,
    /** The customer is kept posted: from each of their words to the next public reply. */
    UPDATE_TIME;

    public boolean isMetByAcknowledgement() {
        return this == ACKNOWLEDGMENT_TIME || this == RESPONSE_TIME;
    }

    /** By the first public comment of staff; internal notes and the customer's own words never count. */
    public boolean isMetByPublicReply() {
        return this == RESPONSE_TIME || this == FIRST_RESPONSE;
    }
}
