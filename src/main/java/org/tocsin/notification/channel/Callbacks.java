package org.tocsin.notification.channel;

/** Paths where providers call back, below the address of the installation. Providers sign what they send there. */
final class Callbacks {

    /** Twilio reports the status of a message or call; {@code ?tenant=} and {@code &delivery=} identify the delivery. */
    public static final String TWILIO_STATUS = "/api/v1/answers/twilio/status";

    /** Twilio reports a key pressed during a call; {@code ?token=} is the message's {@code answerToken}. */
    public static final String TWILIO_KEY = "/api/v1/answers/twilio/voice";

    private Callbacks() {}
}
