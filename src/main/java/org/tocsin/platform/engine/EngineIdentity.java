package org.tocsin.platform.engine;

import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes our users the engine's only users: one account serves dashboard, API, Cockpit and Tasklist. */
class EngineIdentity implements SessionFactory {

    private final ObjectProvider<UserDetailsService> users;
    private final ObjectProvider<PasswordEncoder> passwords;

    EngineIdentity(ObjectProvider<UserDetailsService> users, ObjectProvider<PasswordEncoder> passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new EngineIdentitySession(users.getObject(), passwords.getObject());
    }
}
