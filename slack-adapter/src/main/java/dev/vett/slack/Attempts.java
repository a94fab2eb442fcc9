package dev.vett.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.webhook.WebhookResponse;
import dev.vett.delivery.Attempt;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls of Slack, and tells from its answer whether it makes sense to make them again. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    static final String RETRY_AFTER = "Retry-After";
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,64}");

    /** Errors of Slack's own side, which pass (docs.slack.dev, "chat.postMessage", errors). */
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org");

    /** Errors that another channel would not mend (docs.slack.dev, "chat.postMessage", errors). */
    private static final Set<String> OF_TOKEN = Set.of(
            "access_denied",
            "account_inactive",
            "ekm_access_denied",
            "enterprise_is_restricted",
            "invalid_auth",
            "missing_scope",
            "not_allowed_token_type",
            "not_authed",
            "org_login_required",
            "team_access_not_granted",
            "token_expired",
            "token_revoked");

    private Attempts() {}

    /** Whether another channel would be refused for the same reason. */
    static boolean isOfToken(String code) {
        return OF_TOKEN.contains(code);
    }

    /** A call of Slack's Web API. */
    interface Method {
        SlackApiTextResponse call() throws IOException, SlackApiException;
    }

    /** Makes a call of Slack's Web API; done with the time stamp of a message that was posted, which is its id. */
    static Attempt call(Method method) {
        try {
            SlackApiTextResponse response = method.call();
            String code = code(response.getError());
            if (response.isOk()) {
                return new Attempt.Done(
                        response instanceof ChatPostMessageResponse posted
                                ? Optional.ofNullable(posted.getTs())
                                : Optional.empty());
            }
            return PASSING.contains(code) ? Attempt.notNow() : new Attempt.Refused(code);
        } catch (SlackApiException e) {
            return failed(
                    e.getResponse().code(), Optional.ofNullable(e.getResponse().header(RETRY_AFTER)));
        } catch (IOException e) {
            return away(e);
        } catch (RuntimeException e) {
            // An answer that is no JSON: its message holds the answer.
            LOG.warn("Slack's answer cannot be read: {}", e.getClass().getName());
            return Attempt.notNow();
        }
    }

    private static Attempt failed(int status, Optional<String> seconds) {
        if (status == TOO_MANY_REQUESTS) {
            return Attempt.NotNow.after(seconds);
        }
        return status >= SERVER_ERROR ? Attempt.notNow() : new Attempt.Refused("status_" + status);
    }

    private static Attempt away(IOException e) {
        LOG.info("Slack cannot be reached: {}", e.getClass().getName());
        return Attempt.notNow();
    }

    /** Slack's word for what is wrong, if it is one. */
    static String code(String error) {
        return ERROR_CODE.matcher(String.valueOf(error)).matches() ? error : "unknown";
    }

    /** A post to an address for responses. */
    interface Post {
        WebhookResponse send() throws IOException;
    }

    /** Posts to an address for responses. */
    static Attempt post(Post post) {
        try {
            WebhookResponse answer = post.send();
            return answer.getCode() == OK
                    ? Attempt.done()
                    : failed(
                            answer.getCode(),
                            Optional.ofNullable(answer.getHeaders())
                                    .map(headers -> headers.get(RETRY_AFTER.toLowerCase(Locale.ROOT)))
                                    .flatMap(values -> values.stream().findFirst()));
        } catch (IOException e) {
            return away(e);
        }
    }
}
