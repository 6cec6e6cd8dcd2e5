package org.tocsin.platform.start;

import org.springframework.context.SmartLifecycle;

/** A task that runs once at every start, in the order of {@link StartOrder}. */
public abstract class StartTask implements SmartLifecycle {

    private final int phase;
    private volatile boolean done;

    /** @param phase one of {@link StartOrder} */
    public StartTask(int phase) {
        this.phase = phase;
    }

    /** An exception keeps Tocsin from starting. */
    protected abstract void carryOut();

    @Override
    public final void start() {
        carryOut();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
