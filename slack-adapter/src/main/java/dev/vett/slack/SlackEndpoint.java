package dev.vett.slack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Slack posts to {@link #PATH}, if Slack has signed it. Knows no HTTP server. Thread-safe. */
public final class SlackEndpoint {
    /** Where Slack posts commands, events and clicks. */
    public static final String PATH = "/slack/events";

    /**
     * The longest body in bytes. What Slack sends is shorter: ten fields of 3,000 characters, percent-encoded twice, and what
     * stands around them.
     */
    public static final int LONGEST_BODY = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);

    private final Signature signature;
    private final Intake intake;

    SlackEndpoint(Signature signature, Intake intake) {
        this.signature = signature;
        this.intake = intake;
    }

    /**
     * Answers a request.
     *
     * @param headers the value of a header by its name, whose case does not matter
     * @param body as it came, in bytes: what is signed is the bytes
     */
    public Answer receive(Function<String, Optional<String>> headers, byte[] body) {
        if (body.length > LONGEST_BODY) {
            return Answer.words(413, "The request is too long.");
        }
        if (!signature.isRight(headers, body)) {
            LOG.info("a request without a right signature: {} bytes", body.length);
            return Answer.words(401, "The request is not signed by Slack.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return intake.take(headers.apply("Content-Type").orElse(""), text);
        } catch (CharacterCodingException e) {
            LOG.info("a signed request that is no text: {} bytes", body.length);
            return Answer.words(400, "The request cannot be read.");
        }
    }
}
