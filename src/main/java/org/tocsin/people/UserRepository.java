package org.tocsin.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.OwnedRows;

public interface UserRepository extends Repository<User, UUID>, JpaSpecificationExecutor<User>, OwnedRows<User, UUID> {

    User saveAndFlush(User user);

    User save(User user);

    void flush();

    List<User> findByIdInAndTenantId(Collection<UUID> ids, String tenantId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.tenantId = :tenantId and u.active and u.manager = :manager order by u.id")
    List<User> lockReportsOf(UUID manager, String tenantId);

    /** Locked, so that two administrators can't remove each other at the same time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select u from User u where u.tenantId = :tenantId and u.active and u.access = org.tocsin.platform.access.Access.ADMIN
        and u.passwordHash is not null
        order by u.id\
        """)
    List<User> lockAdministrators(String tenantId);

    /** @param teams their names in lower case */
    @Query("""
        select u from User u
        where u.tenantId = :tenantId and u.active and lower(u.team) in :teams order by u.username\
        """)
    List<User> findActiveOfTeams(Collection<String> teams, String tenantId);

    /** Those people and the members of that team, deactivated ones too, locked in a fixed order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select u from User u
        where u.tenantId = :tenantId and (u.id in :ids or lower(u.team) = lower(:team)) order by u.id\
        """)
    List<User> lockForTeam(Collection<UUID> ids, String team, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.id in :ids\
        """)
    List<User> findAny(Collection<UUID> ids, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and one_of(u.id, :ids)\
        """)
    List<User> findActive(UUID[] ids, String tenantId);

    default List<User> findActive(Collection<UUID> ids, String tenantId) {
        return findActive(ids.toArray(UUID[]::new), tenantId);
    }

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and u.username in :usernames\
        """)
    List<User> findActiveByUsernames(Collection<String> usernames, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and lower(u.email) in :emails order by u.username\
        """)
    List<User> findActiveByEmails(Collection<String> emails, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and function('jsonb_exists', u.roles, :role) = true order by u.username\
        """)
    List<User> findActiveByRole(String role, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and u.access in :access order by u.username\
        """)
    List<User> findActiveByAccess(Collection<Access> access, String tenantId);

    /** @param usernames in lower case */
    @Query("select u from User u where u.tenantId = :tenantId and lower(u.username) in :usernames")
    List<User> findByUsernames(Collection<String> usernames, String tenantId);

    /** @param usernames in lower case */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.tenantId = :tenantId and lower(u.username) in :usernames order by u.id")
    List<User> lockByUsernames(Collection<String> usernames, String tenantId);

    /** @return those of these names, in lower case, that exist in other tenants */
    @Query("select lower(u.username) from User u where u.tenantId <> :tenantId and lower(u.username) in :usernames")
    List<String> findTakenInOtherTenants(Collection<String> usernames, String tenantId);

    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.tenantId = :tenantId and u.active and u.clearanceLevel >= :clearance order by u.username\
        """)
    List<User> findActiveCleared(int clearance, String tenantId);

    /** Used before the tenant is known: the people who have verified that address. */
    @Query("""
        select distinct u from User u left join fetch u.contacts
        where u.active and exists (
            select c.id from ContactMethod c
            where c.user = u and c.channel = :channel and c.address = :address and c.verified)
        order by u.username\
        """)
    List<User> findActiveByContactInAnyTenant(Channel channel, String address);

    /** User names are unique over all tenants: used before the tenant is known, and before a name is taken. */
    @Query("select u from User u where lower(u.username) = lower(:username)")
    Optional<User> findByUsernameInAnyTenant(String username);
}
