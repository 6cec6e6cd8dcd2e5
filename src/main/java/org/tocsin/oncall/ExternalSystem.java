package org.tocsin.oncall;

/** Where a rotation is kept (seed 000); so far only here. */
enum ExternalSystem {
    INTERNAL,
    PAGERDUTY,
    OPSGENIE,
    JIRA_SM
}
