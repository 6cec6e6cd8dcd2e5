package org.tocsin.people.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.tenancy.TenantService;

/** Issues, recognises and revokes the tokens of systems. */
@Service
class TokenService {

    /** The resolution of {@code last_used_at}: a busy token is not written at every request. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(TokenService.class);

    private final TokenRepository tokens;
    private final TenantService tenants;
    private final Clock clock;

    TokenService(TokenRepository tokens, TenantService tenants, Clock clock) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<TokenView> list(PageQuery query) {
        return tokens.findAllByTenantId(CurrentTenant.id(), query.toPageable(Sort.by("name", "createdAt", "id")))
                .map(token -> token.view(null));
    }

    @Transactional(readOnly = true)
    TokenView get(UUID id) {
        return tokens.get("token", id).view(null);
    }

    /** @return the only view that shows the secret */
    @Command
    TokenView issue(TokenInput input) {
        var errors = new InputErrors();
        var now = clock.instant();
        var tenantId = tenants.choose(input.tenantId(), errors);
        var wanted = input.read(now, errors);
        errors.throwIfAny();
        return CurrentTenant.call(tenantId, () -> {
            if (tokens.isNameInUse(wanted.name(), tenantId)) {
                throw new Conflict("There is a token " + wanted.name() + " already.");
            }
            var secret = SecretToken.random(ApiToken.PREFIX);
            var token = new ApiToken(
                    tenantId, wanted.name(), wanted.access(), secret, Actor.currentName(), now, input.expiresAt());
            log.info("Token {} of tenant {} was issued with access {}", wanted.name(), tenantId, wanted.access());
            return tokens.saveAndFlush(token).view(secret);
        });
    }

    @Command
    TokenView revoke(UUID id) {
        var token = tokens.getLocked("token", id);
        token.revoke(clock.instant());
        log.info("Token {} was revoked", id);
        return tokens.saveAndFlush(token).view(null);
    }

    /** @return the valid token of that secret, which determines the tenant */
    @Transactional(readOnly = true)
    Optional<ApiToken> recognise(SecretToken secret) {
        return CurrentTenant.acrossAll(() -> tokens.findByHashInAnyTenant(secret.hash()))
                .filter(token -> token.opens(secret, clock.instant()));
    }

    boolean needsNoteOfUse(ApiToken token) {
        var last = token.lastUsedAt();
        return last == null || last.isBefore(clock.instant().minus(USE_RESOLUTION));
    }

    /** Not a command: if another use wins the race, it is not repeated. */
    @Transactional
    void noteUse(ApiToken token) {
        var now = clock.instant();
        CurrentTenant.run(token.tenantId(), () -> tokens.noteUse(token.id(), now, now.minus(USE_RESOLUTION)));
    }
}
