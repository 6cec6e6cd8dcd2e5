package org.tocsin.oncall.rotation;

/** Where a rotation is kept: here, or by a system that says who is on call. */
public enum ExternalSystem {
    INTERNAL("Tocsin"),
    PAGERDUTY("PagerDuty"),
    OPSGENIE("Opsgenie"),
    JIRA_SM("Jira Service Management");

    private final String title;

    ExternalSystem(String title) {
        this.title = title;
    }

    /** @return the name people know it by */
    public String title() {
        return title;
    }
}
