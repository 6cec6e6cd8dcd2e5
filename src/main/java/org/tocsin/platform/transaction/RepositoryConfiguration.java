package org.tocsin.platform.transaction;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Repositories of all modules are made alike. */
@Configuration
@EnableJpaRepositories(basePackages = "org.tocsin", repositoryBaseClass = RowsByKey.class)
class RepositoryConfiguration {}
