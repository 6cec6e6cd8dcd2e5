package org.tocsin.notification.words;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.OwnedRows;

public interface TemplateRepository
        extends JpaRepository<NotificationTemplate, UUID>,
                JpaSpecificationExecutor<NotificationTemplate>,
                OwnedRows<NotificationTemplate, UUID> {

    boolean existsByTenantIdAndName(String tenantId, String name);

    Optional<NotificationTemplate> findByTenantIdAndTemplateTypeAndChannelTypeAndLocaleAndStandardIsTrue(
            String tenantId, TemplateType templateType, Channel channelType, String locale);

    /** The active ones; of each locale the default first, else the newest. */
    @Query("""
        select t from NotificationTemplate t
        where t.tenantId = :tenantId and t.templateType = :type and t.channelType = :channel and t.active
        order by t.standard desc, t.createdAt desc\
        """)
    List<NotificationTemplate> active(String tenantId, TemplateType type, Channel channel, Limit most);
}
