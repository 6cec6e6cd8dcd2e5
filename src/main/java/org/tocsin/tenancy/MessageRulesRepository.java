package org.tocsin.tenancy;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MessageRulesRepository extends Repository<MessageRulesRow, String> {

    Optional<MessageRulesRow> findById(String tenantId);

    MessageRulesRow saveAndFlush(MessageRulesRow row);
}
