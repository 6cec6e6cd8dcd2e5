package org.tocsin.platform.subject;

/** The channels to people and systems. WEBSOCKET is the in-app inbox: it needs no configuration and always works. */
public enum Channel {
    EMAIL,
    SMS,
    PHONE,
    SLACK,
    TEAMS,
    WEBHOOK,
    PUSH,
    PAGERDUTY,
    OPSGENIE,
    JIRA_SM,
    WEBSOCKET
}
