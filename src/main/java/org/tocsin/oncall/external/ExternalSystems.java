package org.tocsin.oncall.external;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.external.ExternalInput.Read;
import org.tocsin.oncall.provider.Connection;
import org.tocsin.oncall.provider.Connection.Place;
import org.tocsin.oncall.provider.OnCallProvider;
import org.tocsin.oncall.provider.ProviderFailure;
import org.tocsin.oncall.provider.ProviderProperties;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalSystem;
import org.tocsin.platform.net.SecretBox;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.tenancy.TenantService;

/**
 * Connections to external systems. A token belongs to the address for which it was given and is never sent to another one. Only
 * the default tenant, whose administrators run the installation, uses the installation's token.
 */
@Component
public class ExternalSystems {

    private static final String TOKEN_FIELD = "integration_config." + ExternalSource.API_TOKEN;

    private final Map<String, OnCallProvider> providers;
    private final SecretBox secrets;
    private final Environment environment;
    private final boolean plain;

    ExternalSystems(
            List<OnCallProvider> providers, SecretBox secrets, Environment environment, ProviderProperties properties) {
        this.providers = providers.stream().collect(Collectors.toMap(OnCallProvider::system, Function.identity()));
        this.secrets = secrets;
        this.environment = environment;
        this.plain = !properties.allowedNetworks().isEmpty();
    }

    public OnCallProvider provider(ExternalSystem system) {
        return Objects.requireNonNull(providers.get(system.name()), system.name());
    }

    /** @param before the source whose token stays if the input has none */
    ExternalSource read(
            UUID rotation,
            @Nullable String system,
            @Nullable String schedule,
            @Nullable Map<String, ? extends @Nullable Object> config,
            ExternalSource before,
            InputErrors errors) {
        var read = new ExternalInput(config, errors).read(system, schedule, plain);
        if (read.system() == ExternalSystem.INTERNAL || !errors.isEmpty()) {
            return ExternalSource.HERE;
        }
        return new ExternalSource(
                read.system(), read.schedule(), read.config(), secret(rotation, read, before, errors));
    }

    /** @throws ProviderFailure if the token is gone */
    Connection connection(UUID rotation, ExternalSource source) throws ProviderFailure {
        var token = source.secret() == null
                ? installations(source.system(), source.config())
                : opened(source.secret(), rotation);
        if (token == null) {
            throw new ProviderFailure(ProviderFailure.Kind.DENIED, "There is no token for it.");
        }
        return new Connection(
                Objects.requireNonNull(source.schedule()),
                address(source.system(), source.config()),
                source.config(),
                token);
    }

    /** @return a connection for a single read, without storing anything */
    public Connection connection(Read read, InputErrors errors) {
        var token = read.token() == null ? installations(read.system(), read.config()) : read.token();
        if (token == null) {
            missing(read.system(), errors);
        }
        return new Connection(
                String.valueOf(read.schedule()),
                address(read.system(), read.config()),
                read.config(),
                token == null ? "" : token);
    }

    public Read read(
            @Nullable String system,
            @Nullable String schedule,
            @Nullable Map<String, ? extends @Nullable Object> config,
            InputErrors errors) {
        return new ExternalInput(config, errors).read(system, schedule, plain);
    }

    private @Nullable String secret(UUID rotation, Read read, ExternalSource before, InputErrors errors) {
        if (read.token() != null) {
            if (!secrets.usable()) {
                errors.add(
                        TOKEN_FIELD,
                        "conflict",
                        "can be kept only where TOCSIN_SECRETS_KEY is set; or set "
                                + provider(read.system()).tokenVariable() + " there and leave it out");
                return null;
            }
            return secrets.seal(read.token(), rotation.toString());
        }
        boolean sameAddress = read.system() == before.system()
                && address(read.system(), read.config()).equals(address(before.system(), before.config()));
        if (sameAddress && before.secret() != null) {
            return before.secret();
        }
        if (installations(read.system(), read.config()) == null) {
            missing(read.system(), errors);
        }
        return null;
    }

    private void missing(ExternalSystem system, InputErrors errors) {
        errors.add(
                TOKEN_FIELD,
                "required",
                "must be given, also with another base_url; or "
                        + provider(system).tokenVariable() + " be set for the installation");
    }

    private @Nullable String opened(String sealed, UUID rotation) throws ProviderFailure {
        try {
            return secrets.open(sealed, rotation.toString());
        } catch (SecretBox.Locked e) {
            throw new ProviderFailure(ProviderFailure.Kind.DENIED, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String installations(ExternalSystem system, Map<String, String> config) {
        if (config.containsKey(ExternalSource.BASE_URL) || !TenantService.DEFAULT.equals(CurrentTenant.orNull())) {
            return null;
        }
        var token = environment.getProperty(provider(system).tokenVariable());
        return token == null || token.isBlank() ? null : token.strip();
    }

    private String address(ExternalSystem system, Map<String, String> config) {
        var place = "EU".equals(config.get(ExternalSource.REGION)) ? Place.EU : Place.US;
        return config.getOrDefault(
                ExternalSource.BASE_URL,
                system == ExternalSystem.INTERNAL ? "" : provider(system).address(place));
    }
}
