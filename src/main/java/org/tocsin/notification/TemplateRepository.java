package org.tocsin.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.tocsin.platform.Channel;

interface TemplateRepository
        extends JpaRepository<NotificationTemplate, UUID>, JpaSpecificationExecutor<NotificationTemplate> {

    Optional<NotificationTemplate> findByIdAndTenantId(UUID id, String tenantId);

    boolean existsByTenantIdAndName(String tenantId, String name);

    Optional<NotificationTemplate> findByTenantIdAndTemplateTypeAndChannelTypeAndStandardIsTrue(
            String tenantId, TemplateType templateType, Channel channelType);

    @Query("""
            select t from NotificationTemplate t
            where t.tenantId = :tenantId and t.templateType = :type and t.channelType = :channel and t.active
            order by t.standard desc, t.createdAt desc""")
    Optional<NotificationTemplate> inUse(String tenantId, TemplateType type, Channel channel, Limit one);

    /** The active default, else the newest active one. */
    default Optional<NotificationTemplate> inUse(String tenantId, TemplateType type, Channel channel) {
        return inUse(tenantId, type, channel, Limit.of(1));
    }
}
