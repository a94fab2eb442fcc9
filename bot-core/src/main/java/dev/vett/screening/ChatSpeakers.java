package dev.vett.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who writes in a pasted chat: "[09:02] Storm: …", "Odd 09:03". Beside the time of a line even a name that is a word is a
 * name. Not thread-safe.
 */
final class ChatSpeakers {
    private static final String NAME = "\\p{Lu}[\\p{L}'-]{0,30}(?: \\p{Lu}[\\p{L}'-]{0,30}){0,2}";
    private static final String TIME = "[\\[(]?\\d{1,2}[:.]\\d{2}(?::\\d{2})?[\\])]?";

    /** Between a time in brackets and a colon there is nothing else than who writes, small letter or not. */
    private static final String NICK = "\\p{Ll}[\\p{L}'-]{1,30}";

    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t>]{0,4}(?:" + TIME + "[ ,–-]{1,3}(?<after>" + NAME
            + "|" + NICK + ") ?:|(?<before>" + NAME + ")[ ,]{1,2}" + TIME + "(?::|[ \\t]*$))");

    private static final int ENOUGH = 2;

    private final String text;
    private final Tokens tokens;
    private final NameFinds finds;

    ChatSpeakers(String text, Tokens tokens, NameFinds finds) {
        this.text = text;
        this.tokens = tokens;
        this.finds = finds;
    }

    private record Speaker(int from, int to) {}

    void find() {
        List<Speaker> speakers = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int lines = 0;
        int token = 0;
        while (line.find()) {
            lines++;
            String group = line.start("after") >= 0 ? "after" : "before";
            while (token < tokens.size() && tokens.start(token) < line.start(group)) {
                token++;
            }
            int end = token;
            while (end < tokens.size() && tokens.end(end) <= line.end(group)) {
                end++;
            }
            if (end > token && tokens.is(token, NameTable.GIVEN)) {
                speakers.add(new Speaker(token, end));
            }
        }
        if (lines < ENOUGH) {
            return;
        }
        for (Speaker speaker : speakers) {
            boolean known = false;
            for (int i = speaker.from(); i < speaker.to(); i++) {
                known |= finds.covers(i);
            }
            if (!known) {
                finds.likely(speaker.from(), speaker.to());
            }
        }
    }
}
