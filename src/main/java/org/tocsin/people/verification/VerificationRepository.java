package org.tocsin.people.verification;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.OwnedRows;

interface VerificationRepository extends Repository<ContactVerification, UUID>, OwnedRows<ContactVerification, UUID> {

    ContactVerification saveAndFlush(ContactVerification verification);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select v from ContactVerification v where v.contactId = :contact and v.tenantId = :tenantId
            and v.status = org.tocsin.people.verification.VerificationStatus.PENDING""")
    Optional<ContactVerification> lockPending(UUID contact, String tenantId);

    @Query("""
            select v from ContactVerification v where v.contactId = :contact and v.tenantId = :tenantId
            order by v.createdAt desc, v.id limit 1""")
    Optional<ContactVerification> findLatest(UUID contact, String tenantId);

    @Query("""
            select v.createdAt from ContactVerification v
            where v.tenantId = :tenantId and v.channel = :channel and v.address = :address and v.createdAt > :since
            order by v.createdAt desc""")
    List<Instant> sentTo(Channel channel, String address, Instant since, String tenantId);

    @Query("""
            select v.createdAt from ContactVerification v
            where v.tenantId = :tenantId and v.userId = :user and v.createdAt > :since order by v.createdAt desc""")
    List<Instant> sentFor(UUID user, Instant since, String tenantId);
}
