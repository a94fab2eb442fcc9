package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.MovableClock;
import dev.vett.language.Language;
import dev.vett.policy.Answer;
import dev.vett.policy.Evidence;
import dev.vett.reply.Reply;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Request;
import dev.vett.request.RequestCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and Teams send, and what comes back; the replies go over real HTTP. */
class TeamsEndpointTest {
    private static final RequestCode NO =
            new RequestCode("linkoping", new Request.Resolve(Evidence.none().answered("open-web", Answer.NO)));

    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Recorded answers = new Recorded();

    @AfterEach
    void close() {
        microsoft.close();
    }

    private static TeamsEndpoint endpoint(BiFunction<Request, Context, Reply> answers) {
        return Local.endpoint(answers, new MovableClock());
    }

    @Test
    void aQuestionIsAnsweredWithACard() {
        ObjectNode message = message("Får jag översätta ett brev med ChatGPT?");
        TeamsEndpoint.Answer answer = receive(message);
        assertThat(answer).isEqualTo(new TeamsEndpoint.Answer(200, "text/plain; charset=utf-8", ""));
        assertThat(answers.only().context())
                .isEqualTo(new Context("almhult", Language.SV, Audience.PRIVATE).inMessage());
        assertThat(text(answers.only().request())).isEqualTo("Får jag översätta ett brev med ChatGPT?");

        FakeMicrosoft.Call call = microsoft.calls().get(0);
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.authorization()).isEqualTo("null");
        assertThat(call.path())
                .matches("/teams/v3/conversations/a%3A17I0kl9[A-Za-z0-9-]+/activities/"
                        + message.path("id").asText());
        ObjectNode sent = microsoft.sent().get(0);
        assertThat(sent.path("type").asText()).isEqualTo("message");
        assertThat(sent.path("replyToId").asText()).isEqualTo(message.path("id").asText());
        assertThat(sent.path("from").path("id").asText()).isEqualTo(Activities.BOT);
        assertThat(sent.path("recipient").path("id").asText()).startsWith("29:1XJK");
        assertThat(sent.path("summary").asText()).isEqualTo("Så står det i riktlinjen:");
        assertThat(sent.path("text").asText()).startsWith("Så står det i riktlinjen: [1]");
        assertThat(sent.at("/entities/0/citation/0/position").asInt()).isEqualTo(1);
        assertThat(sent.at("/entities/0").has("additionalType")).isFalse();
        assertThat(sent.path("attachments")).hasSize(1);
        assertThat(sent.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(sent.at("/attachments/0/content/type").asText()).isEqualTo("AdaptiveCard");
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of("kolla Hej Maja", "check:Hej Maja"),
                Arguments.of("Kolla: Hej Maja", "check:Hej Maja"),
                Arguments.of("sjekk\n\nHei Kari\n  og Ola", "check:Hei Kari\n  og Ola"),
                Arguments.of("/check Dear Ann", "check:Dear Ann"),
                Arguments.of("CHECK&nbsp;a &lt;b&gt; &amp;amp; &#229;&#xE4;", "check:a <b> &amp; åä"),
                Arguments.of("", "help"),
                Arguments.of("<at>Vett</at>", "help"),
                Arguments.of("check-in: får jag?", "ask:check-in: får jag?"),
                Arguments.of("Kollaborativ AI?", "ask:Kollaborativ AI?"),
                Arguments.of("Kan du kolla detta?", "ask:Kan du kolla detta?"),
                Arguments.of("hej", "ask:hej"),
                Arguments.of("Hjälp", "help"),
                Arguments.of("<at>Vett</at> får jag?", "ask:får jag?"),
                Arguments.of("<at>Vett</at> kolla Hej", "check:Hej"),
                Arguments.of("fråga av <at>Kim Exempel</at>", "ask:fråga av Kim Exempel"),
                Arguments.of("1 &lt; 2 &unknown; &#0;&#xD800;", "ask:1 < 2 &unknown; \u0000&#xD800;"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void textBecomesARequest(String typed, String request) {
        assertThat(receive(Activities.mentioning(message(typed))).status()).isEqualTo(200);
        assertThat(text(answers.only().request())).isEqualTo(request.replaceFirst("^ask:", ""));
        assertThat(microsoft.sent()).isNotEmpty();
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("Får jag använda ChatGPT?", "en-US", Language.SV),
                Arguments.of("Hva kan jeg bruke?", "sv-SE", Language.NB),
                Arguments.of("Kva kan eg ikkje bruke?", "sv-SE", Language.NN),
                Arguments.of("What may I use?", "sv-SE", Language.EN),
                Arguments.of("kolla What may I use it for?", "sv-SE", Language.EN),
                Arguments.of("ChatGPT?", "nb-NO", Language.NB),
                Arguments.of("ChatGPT?", "nn-NO", Language.NN),
                Arguments.of("ChatGPT?", "en-GB", Language.EN),
                Arguments.of("ChatGPT?", "fi-FI", Language.SV),
                Arguments.of("ChatGPT?", null, Language.SV));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theReplyIsInTheLanguageOfTheText(String text, String locale, Language language) {
        receive(message(text).put("locale", locale));
        assertThat(answers.only().context().language()).isEqualTo(language);
        assertThat(microsoft.sent().get(0).at("/attachments/0/content/lang").asText())
                .isEqualTo(language.code());
    }

    @Test
    void inAChannelOnlyAMentionIsAnsweredAndInItsThread() {
        ObjectNode activity = Activities.channelMessage(microsoft.serviceUrl(), Activities.MENTION + " får jag?");
        assertThat(receive(activity).status()).isEqualTo(200);
        assertThat(answers.asked()).isEmpty();
        assertThat(receive(Activities.mentioning(activity)).status()).isEqualTo(200);
        assertThat(answers.only().context().audience()).isEqualTo(Audience.CHANNEL);
        assertThat(microsoft.calls().get(0).path())
                .isEqualTo(
                        "/teams/v3/conversations/19%3A0123456789abcdef%40thread.tacv2%3Bmessageid%3D1485983408511/activities/"
                                + activity.path("id").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupChat", "channel", "", "Personal"})
    void whatIsNotAPersonalChatHasMoreReaders(String conversation) {
        ObjectNode activity = message("Får jag?");
        activity.withObjectProperty("conversation").put("conversationType", conversation);
        receive(activity);
        assertThat(answers.asked()).isEmpty();
        receive(Activities.mentioning(activity));
        assertThat(answers.only().context().audience()).isEqualTo(Audience.CHANNEL);
    }

    @Test
    void aMentionOfSomebodyElseIsNone() {
        ObjectNode activity = Activities.mentioning(Activities.channelMessage(microsoft.serviceUrl(), "får jag?"));
        activity.putObject("recipient").put("id", "28:another-bot");
        receive(activity);
        assertThat(answers.asked()).isEmpty();
    }

    @Test
    void aButtonIsAnsweredInTheResponse() {
        TeamsEndpoint.Answer answer = receive(Activities.pressed(microsoft.serviceUrl(), NO, Language.NB));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        JsonNode response = json(answer);
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(response.at("/value/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(response.at("/value/lang").asText()).isEqualTo("nb");
        // The pack of the card, not the one that is set now.
        assertThat(answers.only())
                .isEqualTo(new Recorded.Asked(NO.request(), new Context("linkoping", Language.NB, Audience.PRIVATE)));
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void aSubmittedButtonIsAnsweredWithANewCard() {
        assertThat(receive(Activities.submitted(microsoft.serviceUrl(), new Deed.Send(NO).data(Language.EN)))
                        .status())
                .isEqualTo(200);
        assertThat(answers.only().request()).isEqualTo(NO.request());
        assertThat(microsoft.sent().get(0).at("/attachments/0/content/lang").asText())
                .isEqualTo("en");
    }

    static Stream<ObjectNode> forged() {
        return Stream.of(
                data(),
                data().put("code", "help"),
                data().put("code", 7).put("lang", 7),
                data().put("code", "resolve|almhult|<script>||1|"),
                data().put("code", "x".repeat(100_000)),
                data().put("code", "help|no-such-pack"),
                data().put("code", "help|almhult|more"),
                data().put("code", NO.write() + "|").put("lang", "tlh"),
                data().put("code", "open|no-such-pack|almhult|1"));
    }

    private static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aForgedButtonIsAnsweredWithHelp(ObjectNode data) {
        TeamsEndpoint.Answer answer = receive(Activities.pressed(microsoft.serviceUrl(), data));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).path("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer).path("value").toString())
                .contains("Den knappen gäller inte längre")
                .contains("Så använder du Vett")
                .contains("about|almhult")
                .doesNotContain("script", "xxxx", "tlh");

        assertThat(receive(Activities.submitted(microsoft.serviceUrl(), data)).status())
                .isEqualTo(200);
        assertThat(microsoft.sent().get(0).toString()).contains("Den knappen gäller inte längre");
    }

    @Test
    void anActionOfAnotherVerbOrNoneIsForged() {
        ObjectNode other = Activities.pressed(microsoft.serviceUrl(), NO, Language.SV);
        ((ObjectNode) other.at("/value/action")).put("verb", "delete");
        assertThat(receive(other).body()).contains("Den knappen gäller inte längre");
        ObjectNode none = Activities.pressed(microsoft.serviceUrl(), NO, Language.SV);
        none.put("value", "text");
        assertThat(receive(none).body()).contains("Den knappen gäller inte längre");
        none.remove("value");
        assertThat(receive(none).body()).contains("Den knappen gäller inte längre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "composeExtension/queryLink",
                "composeExtension/selectItem",
                "fileConsent/invoke",
                "signin/verifyState",
                "x"
            })
    void otherInvokesAreNotImplemented(String name) {
        ObjectNode activity = Activities.pressed(microsoft.serviceUrl(), NO, Language.SV);
        activity.put("name", name);
        assertThat(receive(activity).status()).isEqualTo(501);
        activity.remove("name");
        assertThat(receive(activity).status()).isEqualTo(501);
        assertThat(receive(activity).body()).isEmpty();
    }

    @Test
    void whoAddsTheBotIsGreetedOnce() {
        ObjectNode update = Activities.activity(microsoft.serviceUrl(), "conversationUpdate", "personal");
        update.putArray("membersAdded").addObject().put("id", Activities.BOT);
        ObjectNode installation = Activities.activity(microsoft.serviceUrl(), "installationUpdate", "personal");
        installation.put("action", "add");
        assertThat(receive(update).status()).isEqualTo(200);
        assertThat(receive(installation).status()).isEqualTo(200);
        assertThat(answers.only().request()).isEqualTo(new Request.Help());
        assertThat(microsoft.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "add-upgrade", "remove-upgrade", ""})
    void otherInstallationsAreNotGreeted(String action) {
        ObjectNode activity = Activities.activity(microsoft.serviceUrl(), "installationUpdate", "personal");
        assertThat(receive(activity.put("action", action)).status()).isEqualTo(200);
        assertThat(answers.asked()).isEmpty();
        assertThat(microsoft.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversationUpdate",
                "messageReaction",
                "typing",
                "event",
                "endOfConversation",
                "messageUpdate",
                "messageDelete",
                "command",
                "commandResult",
                "trace",
                "something/new"
            })
    void otherActivitiesAreTakenAndNothingIsSaid(String type) {
        ObjectNode activity = message("Får jag?").put("type", type).put("name", "tokens/response");
        activity.putArray("reactionsAdded").addObject().put("type", "like");
        activity.putObject("channelData").put("eventType", "channelCreated");
        assertThat(receive(activity).status()).isEqualTo(200);
        assertThat(answers.asked()).isEmpty();
        assertThat(microsoft.calls()).isEmpty();
    }

    @Test
    void aFaultIsToldInTheChat() {
        BiFunction<Request, Context, Reply> failing = (request, context) -> {
            throw new IllegalStateException("the text itself");
        };
        assertThat(receive(failing, message("Får jag?")).status()).isEqualTo(200);
        assertThat(microsoft.sent().get(0).toString())
                .contains("! Felet ligger hos Vett.")
                .contains("Texten är inte granskad och inte sparad av Vett.")
                .containsPattern("säg koden [0-9A-F]{4} till IT")
                .doesNotContain("the text itself");
        assertThat(receive(failing, Activities.pressed(microsoft.serviceUrl(), NO, Language.EN))
                        .body())
                .contains("The fault lies with Vett.");
    }

    /** Not even a reply that cannot be drawn. */
    @Test
    void noFaultIsMetWithSilence() {
        BiFunction<Request, Context, Reply> broken = (request, context) -> null;
        assertThat(receive(broken, message("Får jag?")).status()).isEqualTo(200);
        assertThat(microsoft.sent().get(0).path("text").asText())
                .contains("Felet ligger hos Vett.")
                .containsPattern("säg koden [0-9A-F]{4} till IT");
        JsonNode pressed = json(receive(broken, Activities.pressed(microsoft.serviceUrl(), NO, Language.EN)));
        assertThat(pressed.path("statusCode").asInt()).isEqualTo(200);
        assertThat(pressed.path("value").toString()).containsPattern("(kod|koden|code) [0-9A-F]{4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/",
                "https://127.0.0.1/",
                "http://127.0.0.1@example.org/",
                "http://example.org/",
                "http://127.0.0.1.example.org/",
                "http://10.0.0.1/",
                "http://[::2]/",
                "//127.0.0.1/",
                "not a URL"
            })
    void withoutTokensRepliesStayOnTheMachine(String serviceUrl) {
        assertThat(receive(Activities.message(serviceUrl, "Får jag?")).status()).isEqualTo(403);
        assertThat(answers.asked()).isEmpty();
    }

    @Test
    void sectionsOpenOnThePageWhereThereIsOne() throws InterruptedException {
        TeamsEndpoint withPage = TeamsEndpoint.of(
                Local.withPage("http://127.0.0.1:8080/vett/"), answers, feedback -> {}, new MovableClock());
        withPage.receive(Optional.empty(), Activities.bytes(message("Får jag?")));
        microsoft.sent(1);
        assertThat(microsoft.sent().get(0).toString())
                .contains("\"http://127.0.0.1:8080/vett/guideline/linkoping#5\"")
                .contains("\"http://127.0.0.1:8080/vett/guideline/digg#ansvarsfragor\"")
                .doesNotContain("open|");
        withPage.receive(Optional.empty(), Activities.bytes(message("kolla Hej")));
        withPage.close();
        assertThat(microsoft.sent().get(1).toString()).contains("\"task/fetch\"");
    }

    @Test
    void repliesCarryTheBotsToken() throws InterruptedException {
        MovableClock clock = new MovableClock();
        TeamsEndpoint registered = TeamsEndpoint.of(
                new TeamsSettings(
                        Optional.of(
                                new TeamsSettings.Credentials(FakeMicrosoft.APP, "p&ss wörd", FakeMicrosoft.TENANT)),
                        Set.of(),
                        true,
                        "almhult",
                        Language.SV,
                        Local.NO_PAGE,
                        false),
                answers,
                feedback -> {},
                clock,
                microsoft.cloud());
        // On a loopback address too: with credentials tokens are always asked for.
        assertThat(registered.receive(Optional.empty(), body()).status()).isEqualTo(401);
        Optional<String> token = Optional.of("Bearer " + FakeMicrosoft.signed(microsoft.token(clock)));
        assertThat(registered.receive(token, body()).status()).isEqualTo(200);
        assertThat(registered.receive(token, body()).status()).isEqualTo(200);
        microsoft.sent(2);
        assertThat(microsoft.calls("/teams"))
                .allSatisfy(call -> assertThat(call.authorization()).isEqualTo("Bearer the-access-token"));
        List<FakeMicrosoft.Call> logins = microsoft.calls("/" + FakeMicrosoft.TENANT);
        assertThat(logins).hasSize(1);
        assertThat(logins.get(0).path()).endsWith("/oauth2/v2.0/token");
        assertThat(logins.get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=" + FakeMicrosoft.APP
                        + "&client_secret=p%26ss+w%C3%B6rd&scope=https%3A%2F%2Fapi.botframework.com%2F.default");

        clock.forward(java.time.Duration.ofMinutes(56));
        assertThat(registered.receive(token, body()).status()).isEqualTo(200);
        microsoft.sent(3);
        assertThat(microsoft.calls("/" + FakeMicrosoft.TENANT)).hasSize(2);
        registered.close();
    }

    private byte[] body() {
        return Activities.bytes(message("Får jag?"));
    }

    private ObjectNode message(String text) {
        return Activities.message(microsoft.serviceUrl(), text);
    }

    private TeamsEndpoint.Answer receive(ObjectNode activity) {
        return receive(answers, activity);
    }

    /** Everything has come of it when this returns. */
    private static TeamsEndpoint.Answer receive(BiFunction<Request, Context, Reply> answers, ObjectNode activity) {
        try (TeamsEndpoint endpoint = endpoint(answers)) {
            return endpoint.receive(Optional.empty(), Activities.bytes(activity));
        }
    }

    private static JsonNode json(TeamsEndpoint.Answer answer) {
        return Json.object(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String text(Request request) {
        if (request instanceof Request.Check check) {
            assertThat(check.safeCopy()).isFalse();
            return "check:" + check.text().text();
        }
        return request instanceof Request.Ask ask ? ask.text().text() : "help";
    }
}
