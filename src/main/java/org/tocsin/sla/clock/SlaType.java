package org.tocsin.sla.clock;

/** The type of an SLA: which event meets it. */
public enum SlaType {
    ACKNOWLEDGMENT_TIME,
    RESPONSE_TIME,
    FIRST_RESPONSE,
    RESOLUTION_TIME,
    /** Staff keep the customer informed: counts from each message of the customer to the next public reply. */
    UPDATE_TIME;

    public boolean isMetByAcknowledgement() {
        return this == ACKNOWLEDGMENT_TIME || this == RESPONSE_TIME;
    }

    /** The first public comment of staff meets it; internal notes and the customer's own comments do not. */
    public boolean isMetByPublicReply() {
        return this == RESPONSE_TIME || this == FIRST_RESPONSE;
    }
}
