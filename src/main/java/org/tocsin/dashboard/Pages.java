package org.tocsin.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.incident.IncidentPages;
import org.tocsin.notification.InboxService;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.subject.OperatorAlerts;

/** The pages for people who are logged in, and the login page. */
@Controller
class Pages {

    private static final int MESSAGES = 20, INCIDENTS = 10;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

    private final OperatorAlerts alerts;
    private final InboxService inbox;
    private final IncidentPages incidents;

    Pages(OperatorAlerts alerts, InboxService inbox, IncidentPages incidents) {
        this.alerts = alerts;
        this.inbox = inbox;
        this.incidents = incidents;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Actor actor, @RequestParam Optional<Boolean> all, Model model) {
        var unread = all.orElse(false) ? Optional.<Boolean>empty() : Optional.of(true);
        model.addAttribute("actor", actor);
        model.addAttribute("notices", alerts.current());
        model.addAttribute("incidents", incidents.open(PageRequest.of(0, INCIDENTS)));
        model.addAttribute("messages", inbox.mine(unread, PageRequest.of(0, MESSAGES, NEWEST_FIRST)));
        model.addAttribute("all", unread.isEmpty());
        return "home";
    }

    /** The page that links in messages lead to: the incident and the facets of all modules, newest first. */
    @GetMapping("/incidents/{id}")
    String incident(@AuthenticationPrincipal Actor actor, @PathVariable String id, Model model) {
        var entries = new ArrayList<>(incidents.timeline(id));
        Collections.reverse(entries);
        model.addAttribute("actor", actor);
        model.addAttribute("incident", incidents.one(id));
        model.addAttribute("entries", entries);
        return "incident";
    }

    @PostMapping("/inbox/{id}/read")
    String read(@PathVariable UUID id) {
        inbox.read(id);
        return "redirect:/";
    }
}
