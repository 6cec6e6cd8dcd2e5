package org.tocsin.platform.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.transaction.CurrentTenant;

/** Runs each delegate, listener and expression as the tenant of its process instance. */
class TenantDelegateInterceptor extends DefaultDelegateInterceptor {

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        var tenantId = tenantOf(invocation.getContextExecution());
        if (tenantId == null || tenantId.equals(CurrentTenant.orNull())) {
            super.handleInvocationInContext(invocation);
        } else {
            try (var tenant = CurrentTenant.enter(tenantId)) {
                super.handleInvocationInContext(invocation);
            }
        }
    }

    /** The engine evaluates some expressions, for instance a topic, without passing the execution. */
    private static @Nullable String tenantOf(@Nullable BaseDelegateExecution named) {
        var running = Context.getCoreExecutionContext();
        var execution = named == null && running != null ? running.getExecution() : named;
        return execution instanceof DelegateExecution delegate ? delegate.getTenantId() : null;
    }
}
