package org.tocsin.tenancy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantRepository extends Repository<Tenant, String> {

    void flush();

    boolean existsById(String id);

    Optional<Tenant> findById(String id);

    Page<Tenant> findAll(Pageable page);

    Page<Tenant> findAllById(String id, Pageable page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Tenant t where t.id = :id")
    Optional<Tenant> lock(String id);
}
