package org.tocsin.platform.transaction;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The base class of all repositories. */
@Configuration
@EnableJpaRepositories(basePackages = "org.tocsin", repositoryBaseClass = RowsByKey.class)
class RepositoryConfiguration {}
