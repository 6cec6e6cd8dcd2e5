package org.tocsin.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Configuration of the process engine. src/docs/adr has the reasons. */
@Configuration
class EngineConfiguration {

    static final String RETRY_CYCLE = "PT5S,PT15S,PT1M,PT5M,PT15M";

    @Bean
    NextDueJobExecutor jobExecutor(EngineProperties properties, javax.sql.DataSource dataSource) {
        return new NextDueJobExecutor(properties, dataSource);
    }

    @Bean
    @Order(0)
    ProcessEnginePlugin tocsinEngine(
            NextDueJobExecutor jobExecutor,
            DeploymentCheck deploymentCheck,
            ObjectProvider<UserDetailsService> users,
            ObjectProvider<PasswordEncoder> passwords) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new RepeatedEngineRequest())));
                jobs(engine);
                history(engine);
                tenants(engine);
                closed(engine);
                tables(engine);
            }

            private void jobs(ProcessEngineConfigurationImpl engine) {
                engine.setJobExecutor(jobExecutor);
                engine.setJobExecutorActivate(false); // EngineLifecycle starts it once the models are deployed
                // by priority, then by due date
                engine.setJobExecutorAcquireByPriority(true);
                engine.setJobExecutorAcquireByDueDate(true);
                engine.setEnsureJobDueDateNotNull(true);
                engine.setFailedJobRetryTimeCycle(RETRY_CYCLE);
                engine.setDbMetricsReporterActivate(false);
            }

            private void history(ProcessEngineConfigurationImpl engine) {
                engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
                engine.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
                engine.setHistoryRemovalTimeStrategy("start");
                engine.setHistoryCleanupBatchWindowStartTime("02:00");
                engine.setHistoryCleanupBatchWindowEndTime("05:00");
            }

            private void tenants(ProcessEngineConfigurationImpl engine) {
                engine.setTenantIdProvider(new EngineTenants());
                engine.setDelegateInterceptor(new TenantDelegateInterceptor());
            }

            private void tables(ProcessEngineConfigurationImpl engine) {
                var decisions = new DefaultDmnEngineConfiguration();
                decisions.setFeelEngineFactory(new TableFeel());
                engine.setDmnEngineConfiguration(decisions);
                engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new PassingValues())));
            }

            private void closed(ProcessEngineConfigurationImpl engine) {
                engine.setIdentityProviderSessionFactory(new EngineIdentity(users, passwords));
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableCmdExceptionLogging(false); // the code that catches it logs it
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setScriptEngineResolver(new NoScripts());
                engine.setDeserializationTypeValidationEnabled(true);
                engine.setDefaultSerializationFormat("application/json");
                engine.setCustomPreDeployers(new ArrayList<>(List.of(deploymentCheck)));
            }
        };
    }
}
