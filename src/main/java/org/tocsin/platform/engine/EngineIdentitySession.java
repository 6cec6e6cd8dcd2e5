package org.tocsin.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;

/** Answers the engine's queries about a user, the groups of their access, and their tenant. */
class EngineIdentitySession implements ReadOnlyIdentityProvider {

    private final UserDetailsService users;
    private final PasswordEncoder passwords;

    EngineIdentitySession(UserDetailsService users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return actor(userId).map(EngineIdentitySession::user).orElse(null);
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        var hash = actor(userId).map(Actor::getPassword).orElse(null);
        return hash != null && password != null && passwords.matches(password, hash);
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return Arrays.stream(Access.values())
                .filter(a -> a.name().equals(groupId))
                .findFirst()
                .map(EngineIdentitySession::group)
                .orElse(null);
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return tenant(tenantId);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Users(null);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new Groups(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new Tenants(null);
    }

    @Override
    public void flush() {
        // nothing to flush
    }

    @Override
    public void close() {
        // nothing to close
    }

    private Optional<Actor> actor(@Nullable String username) {
        try {
            return username != null && users.loadUserByUsername(username) instanceof Actor actor
                    ? Optional.of(actor)
                    : Optional.empty();
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static User user(Actor actor) {
        var user = new UserEntity();
        user.setId(actor.username());
        user.setFirstName(actor.username());
        user.setLastName("");
        return user;
    }

    private static Group group(Access access) {
        var group = new GroupEntity();
        group.setId(access.name());
        group.setName(access.name().charAt(0) + access.name().substring(1).toLowerCase(Locale.ROOT));
        group.setType("WORKFLOW");
        return group;
    }

    private static Tenant tenant(String id) {
        var tenant = new TenantEntity();
        tenant.setId(id);
        tenant.setName(id);
        return tenant;
    }

    /** Finds users by id; only the people API lists everybody. */
    private final class Users extends UserQueryImpl {

        Users(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return actor(getId()).map(EngineIdentitySession::user).stream().toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }
    }

    private final class Groups extends GroupQueryImpl {

        Groups(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            var all = getUserId() == null
                    ? Arrays.stream(Access.values())
                    : actor(getUserId()).stream().flatMap(a -> a.access().implied());
            return all.filter(a -> getId() == null || a.name().equals(getId()))
                    .map(EngineIdentitySession::group)
                    .toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }
    }

    private final class Tenants extends TenantQueryImpl {

        Tenants(@Nullable CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return actor(getUserId())
                    .map(Actor::tenantId)
                    .filter(id -> getId() == null || getId().equals(id))
                    .map(EngineIdentitySession::tenant)
                    .stream()
                    .toList();
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }
    }
}
