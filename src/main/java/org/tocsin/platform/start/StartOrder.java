package org.tocsin.platform.start;

/** Phases of the start, lowest first, all before the web server opens; the stop goes the other way round. */
public final class StartOrder {

    public static final int MODELS = 100;
    public static final int FIRST_SET_UP = 200;
    /** What runs by models that no longer fit is moved to those that do, before anything of it runs on. */
    public static final int RUNNING_WORK = 250;

    public static final int ENGINE = 300;

    private StartOrder() {}
}
