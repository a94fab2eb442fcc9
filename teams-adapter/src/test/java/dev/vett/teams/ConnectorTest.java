package dev.vett.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationAccount;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages over real HTTP. */
class ConnectorTest {
    private final FakeMicrosoft microsoft = new FakeMicrosoft();
    private final Connector connector = new Connector(new Http(), Optional.empty());

    @AfterEach
    void close() {
        microsoft.close();
    }

    @Test
    void aMessageIsPutInThePlaceOfAnother() {
        Activity update = message();
        update.setId("1:2/3?4");
        Turn turn = new Turn(connector);
        turn.updateActivity(new TurnContextImpl(turn, message()), update).join();
        assertThat(turn.sent()).isEqualTo(1);
        FakeMicrosoft.Call call = microsoft.calls().get(0);
        assertThat(call.method()).isEqualTo("PUT");
        assertThat(call.path()).isEqualTo("/teams/v3/conversations/a%20b%2Fc/activities/1%3A2%2F3%3F4");
    }

    @Test
    void aMessageThatAnswersNoneIsSentToTheConversation() {
        assertThat(connector.post(message())).isTrue();
        assertThat(microsoft.calls().get(0).path()).isEqualTo("/teams/v3/conversations/a%20b%2Fc/activities");
    }

    @Test
    void afterAFailureTheRestIsNotTried() {
        microsoft.connectorAnswers(429, "{}");
        Turn turn = new Turn(connector);
        turn.sendActivities(new TurnContextImpl(turn, message()), java.util.List.of(message(), message(), message()))
                .join();
        assertThat(turn.sent()).isZero();
        assertThat(turn.failed()).isEqualTo(3);
        assertThat(microsoft.calls()).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        microsoft.connectorAnswers(307, "");
        assertThat(connector.post(message())).isFalse();
        assertThat(microsoft.calls()).hasSize(1);
    }

    @Test
    void onlyWhatTeamsNeedsIsSent() {
        ObjectNode sent = Connector.message(message());
        assertThat(sent.toString()).isEqualTo("{\"type\":\"message\",\"conversation\":{\"id\":\"a b/c\"}}");
    }

    private Activity message() {
        Activity message = new Activity("message");
        message.setServiceUrl(microsoft.serviceUrl());
        message.setConversation(new ConversationAccount("a b/c"));
        return message;
    }
}
