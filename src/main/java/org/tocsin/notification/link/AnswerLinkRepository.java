package org.tocsin.notification.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.transaction.OwnedRows;

public interface AnswerLinkRepository extends Repository<AnswerLink, Long>, OwnedRows<AnswerLink, Long> {

    AnswerLink save(AnswerLink link);

    /** Used before the tenant is known, since the link names it. */
    @Query("select l from AnswerLink l where l.id = :id")
    Optional<AnswerLink> findInAnyTenant(long id);

    @Query("select l from AnswerLink l where l.tenantId = :tenantId and l.deliveryId = :deliveryId")
    Optional<AnswerLink> findOf(String tenantId, UUID deliveryId);

    /** The open links of these people in any tenant, newest first: a telephone number names no tenant. */
    @Query("""
        select l from AnswerLink l where l.personId in :people and l.expiresAt > :now
        order by l.createdAt desc, l.id\
        """)
    List<AnswerLink> openInAnyTenant(Collection<UUID> people, Instant now, Limit limit);

    @Query("""
        select count(l) > 0 from AnswerLink l
        where l.personId = :person and l.replyCode = :code and l.expiresAt > :now\
        """)
    boolean isTaken(UUID person, String code, Instant now);
}
