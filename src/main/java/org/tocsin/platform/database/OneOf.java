package org.tocsin.platform.database;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The query function {@code one_of(e.id, :ids)} with an array; it means {@code e.id in :ids}. Hibernate translates a query with a list each
 * time, one with an array once.
 */
public class OneOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var truth = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        functions.getFunctionRegistry().registerPattern("one_of", "?1=any(?2)", truth);
    }
}
