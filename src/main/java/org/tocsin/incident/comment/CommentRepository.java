package org.tocsin.incident.comment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

public interface CommentRepository extends Repository<Comment, UUID> {

    Comment save(Comment comment);

    Page<Comment> findByTenantIdAndIncidentId(String tenantId, UUID incidentId, Pageable page);

    List<Comment> findFirst500ByTenantIdAndIncidentIdOrderByPosition(String tenantId, UUID incidentId);
}
