package org.tocsin.oncall.rotation;

/** The system that owns a rotation: local, or an external one. */
public enum ExternalSystem {
    INTERNAL("Tocsin"),
    PAGERDUTY("PagerDuty"),
    OPSGENIE("Opsgenie"),
    JIRA_SM("Jira Service Management");

    private final String title;

    ExternalSystem(String title) {
        this.title = title;
    }

    /** @return the display name */
    public String title() {
        return title;
    }
}
