package org.tocsin.notification.delivery;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.record.NotificationProcess;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** The delegates of processes/notification.bpmn, and the one of contact-verification.bpmn that makes a delivery. */
@Configuration(proxyBeanMethods = false)
class DeliveryDelegate {

    /** "Apply default channels": the table failed; the page goes out by the defaults. */
    @Bean
    JavaDelegate applyDefaultChannelsDelegate(ApplicationEventPublisher events) {
        return execution -> {
            Facts.pass(execution, Facts.ANSWERS, ChannelChoice.DEFAULT);
            events.publishEvent(new DecisionFailed(
                    CurrentTenant.id(),
                    "notification-channels",
                    Objects.toString(execution.getVariable(Subject.VARIABLE), ""),
                    Objects.toString(execution.getVariable("decisionError"), "")));
        };
    }

    /** "Prepare deliveries": writes the inbox messages and the deliveries for the chosen channels. */
    @SuppressWarnings("unchecked")
    @Bean
    JavaDelegate prepareDeliveriesDelegate(DeliveryPlanner planner) {
        return execution -> {
            var answers = execution.getVariable(Facts.ANSWERS);
            var ids = planner.prepare(
                    UUID.fromString(execution.getProcessBusinessKey()),
                    execution.getProcessInstanceId(),
                    answers == null ? List.of() : (List<Map<String, Object>>) answers);
            Facts.pass(
                    execution,
                    NotificationProcess.DELIVERIES,
                    ids.stream().map(UUID::toString).toList());
        };
    }

    /** "Prepare code message": makes the delivery of a code to the contact under verification. */
    @Bean
    JavaDelegate prepareCodeMessageDelegate(CodeMessages messages) {
        return execution -> {
            var verification = Uuids.businessKey(execution, "a verification");
            var delivery = messages.prepare(verification, execution.getProcessInstanceId());
            execution.setVariable(NotificationProcess.DELIVERY, delivery.toString());
        };
    }

    /** "Check quiet hours": whether the message waits, and until when. */
    @Bean
    JavaDelegate checkQuietHoursDelegate(QuietHold quiet) {
        return execution -> {
            var delivery = UUID.fromString((String) execution.getVariable(NotificationProcess.DELIVERY));
            // local to this branch: each person has quiet hours of their own
            execution.setVariableLocal(
                    NotificationProcess.DELIVER_AT,
                    quiet.until(delivery).map(Date::from).orElse(null));
        };
    }

    /** "Choose fallback channel": another channel to the same person; none if only the inbox is left, which has the message. */
    @Bean
    JavaDelegate chooseFallbackChannelDelegate(FallbackChannels channels) {
        return execution -> {
            var failed = UUID.fromString((String) execution.getVariable(NotificationProcess.DELIVERY));
            var next = channels.after(UUID.fromString(execution.getProcessBusinessKey()), failed);
            // setVariable changes the branch's own variable, since every branch has one
            execution.setVariable(NotificationProcess.DELIVERY, next.delivery().toString());
            Facts.pass(execution, NotificationProcess.NEXT_WAY, next.step().name());
            if (next.until() != null) {
                execution.setVariableLocal(NotificationProcess.SHOWN_UNTIL, Date.from(next.until()));
            }
        };
    }

    /** "Choose next way": repeats the delivery, replaces it by another, or ends. */
    @Bean
    JavaDelegate chooseNextWayDelegate(FallbackChannels channels) {
        return execution -> {
            var next = channels.after(
                    id("business_key", execution.getProcessBusinessKey()),
                    id(NotificationProcess.DELIVERY, execution.getVariable(NotificationProcess.DELIVERY)));
            var deliveries = next.step() == FallbackChannels.Step.SEND
                    ? List.of(next.delivery().toString())
                    : List.of();
            Facts.pass(execution, NotificationProcess.DELIVERIES, deliveries);
        };
    }

    /** Parses an id from a message, which may come from outside. */
    private static UUID id(String field, Object value) {
        return Uuids.find(value)
                .orElseThrow(() -> new InvalidInput(
                        field, "unknown_value", "must be the id of a delivery and of its notification"));
    }
}
