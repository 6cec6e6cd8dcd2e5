package org.tocsin.notification.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.notification.link.AnswerProperties;
import org.tocsin.platform.transaction.LocalRateLimiter;
import org.tocsin.platform.transaction.RateLimit;

/** Serves the one-tap links of messages. The token in the address is the credential; GET changes nothing, POST answers. */
@Controller
@RequestMapping("/a/{token}")
class AnswerPageController {

    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AnswerPages pages;
    private final LocalRateLimiter limiter = new LocalRateLimiter(System::nanoTime);
    private final RateLimit perAddress;

    AnswerPageController(AnswerPages pages, AnswerProperties properties) {
        this.pages = pages;
        this.perAddress = RateLimit.perMinute(properties.requestsAMinute());
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, () -> pages.show(token));
    }

    @PostMapping
    ModelAndView act(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return answer(request, response, () -> pages.act(token));
    }

    private ModelAndView answer(
            HttpServletRequest request, HttpServletResponse response, Supplier<AnswerPage> whatIsAsked) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var page = limiter.take(request.getRemoteAddr(), perAddress) ? whatIsAsked.get() : pages.tooMany();
        var view = new ModelAndView("answer").addObject("page", page);
        view.setStatus(page.status());
        return view;
    }
}
