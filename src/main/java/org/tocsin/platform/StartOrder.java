package org.tocsin.platform;

/** Phases of the start, lowest first, all before the web server opens; the stop goes the other way round. */
public final class StartOrder {

    public static final int MODELS = 100;
    public static final int FIRST_SET_UP = 200;
    public static final int ENGINE = 300;

    private StartOrder() {}
}
