package org.tocsin.notification.channel;

/** Where providers call us back, below the address of the installation. What they send there is signed by them. */
final class Callbacks {

    /** Twilio tells how a message or call went on; {@code ?tenant=} and {@code &delivery=} say which. */
    public static final String TWILIO_STATUS = "/api/v1/answers/twilio/status";

    /** Twilio tells which key was pressed during a call; {@code ?token=} is the message's {@code answerToken}. */
    public static final String TWILIO_KEY = "/api/v1/answers/twilio/voice";

    private Callbacks() {}
}
