package org.tocsin.notification.answer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.notification.link.ResponseActionType;

interface ResponseActionRepository extends Repository<ResponseAction, UUID> {

    ResponseAction save(ResponseAction answer);

    /** @return the action that used this link, if any */
    @Query("""
        select g from ResponseAction g
        where g.tenantId = :tenantId and g.linkId = :link and g.action = :action
        and g.via = 'LINK'\
        """)
    Optional<ResponseAction> use(long link, ResponseActionType action, String tenantId);
}
