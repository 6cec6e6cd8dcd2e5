package org.tocsin.platform.start;

/** Phases of the start, lowest first, all before the web server opens; the stop runs in reverse order. */
public final class StartOrder {

    public static final int MODELS = 100;
    public static final int FIRST_SET_UP = 200;
    /** Instances of outdated models are migrated before they continue. */
    public static final int RUNNING_WORK = 250;

    public static final int ENGINE = 300;

    private StartOrder() {}
}
