package org.tocsin.platform.database;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code one_of(e.id, :ids)} in a query, with an array: what {@code e.id in :ids} means. Hibernate translates a query with a
 * list anew each time it is asked, one with an array once.
 */
public class OneOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        var truth = functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        functions.getFunctionRegistry().registerPattern("one_of", "?1=any(?2)", truth);
    }
}
