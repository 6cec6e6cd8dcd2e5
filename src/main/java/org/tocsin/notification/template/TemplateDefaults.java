package org.tocsin.notification.template;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.NotificationTemplate;
import org.tocsin.notification.words.TemplateDraft;
import org.tocsin.notification.words.TemplateRepository;
import org.tocsin.notification.words.TemplateText;
import org.tocsin.platform.subject.Channel;
import org.tocsin.tenancy.TenantOpened;

/** The default templates of a new tenant; existing templates of the same name, and other defaults, are kept. */
@Component
class TemplateDefaults {

    private record Words(TemplateType type, String name, String subject, String body) {}

    private static final String FACTS = """
        Severity: {severity}
        Priority: {priority}
        {#service}Service: {service}
        {/service}\
        """;

    private static final String MESSAGE = """
        {message}

        {link}\
        """;

    private static final List<Words> SHIPPED = List.of(
            new Words(
                    TemplateType.ESCALATION,
                    "Escalation",
                    "{#priority}[{priority}] {/priority}Level {escalation_level}: {incident_title}",
                    """
                        Incident #{incident_id} has been escalated to level {escalation_level}. Please respond immediately.

                        {incident_title}
                        {#message}{message}
                        {/message}\
                        """ + FACTS + "{link}"),
            new Words(
                    TemplateType.SLA_WARNING,
                    "SLA warning",
                    "{#priority}[{priority}] {/priority}SLA at risk: {incident_title}",
                    """
                        {#sla_definition_name}{sla_definition_name} is{/sla_definition_name}{^sla_definition_name}A service level is{/sla_definition_name} about to be missed for {incident_title}.
                        {#target_time}It is due by {target_time}.
                        {/target_time}
                        """ + FACTS + "{link}"),
            new Words(
                    TemplateType.SLA_BREACH,
                    "SLA breach",
                    "{#priority}[{priority}] {/priority}SLA breached: {incident_title}",
                    """
                        {#sla_definition_name}{sla_definition_name} was{/sla_definition_name}{^sla_definition_name}A service level was{/sla_definition_name} missed for {incident_title}.
                        {#target_time}It was due by {target_time}.
                        {/target_time}
                        """ + FACTS + "{link}"),
            new Words(
                    TemplateType.INCIDENT_DECLARED,
                    "Incident declared",
                    "{#priority}[{priority}] {/priority}New incident: {incident_title}",
                    """
                        Incident #{incident_id} has been declared.

                        {incident_title}
                        {#impact}Impact: {impact}
                        {/impact}\
                        """ + FACTS + """
                        {#assignee}Led by: {assignee}
                        {/assignee}{#next_update_at}Next update: {next_update_at}
                        {/next_update_at}{link}\
                        """),
            new Words(
                    TemplateType.STATUS_UPDATE,
                    "Status update",
                    "{#priority}[{priority}] {/priority}{#status}{status}: {/status}{incident_title}",
                    """
                    Incident #{incident_id}: {incident_title}

                    {#message}{message}
                    {/message}{#impact}Impact: {impact}
                    {/impact}{#next_update_at}Next update: {next_update_at}
                    {/next_update_at}{link}\
                    """),
            new Words(
                    TemplateType.RESOLVED,
                    "Resolved",
                    "{#priority}[{priority}] {/priority}Resolved: {incident_title}",
                    """
                    Incident #{incident_id} is resolved: {incident_title}

                    {#resolution}{resolution}
                    {/resolution}{#message}{message}
                    {/message}{link}\
                    """),
            // customers get no link, since they can't open our pages
            new Words(TemplateType.CUSTOMER_UPDATE, "Customer update", "Update on {incident_title}", """
                Dear customer,

                this is about {incident_title}{#status}, now {status}{/status}.
                {#message}
                {message}
                {/message}{#impact}
                What it means to you: {impact}
                {/impact}{#next_update_at}
                You will hear from us again by {next_update_at}.
                {/next_update_at}\
                """),
            new Words(TemplateType.REPORT, "Report", "{incident_title}", MESSAGE),
            new Words(TemplateType.ONCALL_HANDOFF, "On-call handoff", "{incident_title}", MESSAGE),
            new Words(TemplateType.ONCALL_REMINDER, "On-call reminder", "{incident_title}", MESSAGE),
            new Words(TemplateType.CUSTOM, "Notice", "{incident_title}", MESSAGE));

    private final TemplateRepository templates;
    private final Clock clock;

    TemplateDefaults(TemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @EventListener
    @Order(60)
    void on(TenantOpened opened) {
        for (var words : SHIPPED) {
            add(opened.tenantId(), words, Channel.EMAIL, words.name() + " by e-mail");
            add(opened.tenantId(), words, Channel.WEBSOCKET, words.name() + " in the inbox");
        }
    }

    private void add(String tenantId, Words words, Channel channel, String name) {
        if (templates.existsByTenantIdAndName(tenantId, name)) {
            return;
        }
        var hasDefault = templates
                .findByTenantIdAndTemplateTypeAndChannelTypeAndLocaleAndStandardIsTrue(
                        tenantId, words.type(), channel, "")
                .isPresent();
        var draft = new TemplateDraft(
                name,
                words.type(),
                channel,
                words.subject(),
                words.body(),
                List.copyOf(variables(words)),
                "",
                true,
                !hasDefault);
        templates.save(new NotificationTemplate(tenantId, draft, clock.instant()));
    }

    private static Set<String> variables(Words words) {
        var names = new TreeSet<>(new TemplateText(words.subject()).variables());
        names.addAll(new TemplateText(words.body()).variables());
        return names;
    }
}
