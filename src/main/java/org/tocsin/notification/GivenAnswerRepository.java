package org.tocsin.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GivenAnswerRepository extends Repository<GivenAnswer, UUID> {

    GivenAnswer save(GivenAnswer answer);

    /** @return how a link was used, once it was */
    @Query("""
        select g from GivenAnswer g
        where g.tenantId = :tenantId and g.linkId = :link and g.action = :action
        and g.via = org.tocsin.notification.GivenAnswer.Via.LINK\
        """)
    Optional<GivenAnswer> use(long link, AnswerAction action, String tenantId);
}
