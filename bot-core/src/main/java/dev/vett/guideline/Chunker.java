package dev.vett.guideline;

import dev.vett.guideline.SectionBody.Block;
import dev.vett.guideline.SectionBody.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts sections into passages: neighbouring paragraphs and list items until there are about fifty words, a table row with
 * its header whole. Nothing is left out, repeated or reworded.
 */
final class Chunker {
    /** A passage is closed once it has that many words. */
    private static final int ENOUGH = 50;
    /** A passage has at most that many words (a table row may have more). */
    static final int MOST = 100;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;:])\\s+");

    private Chunker() {}

    static List<Chunk> chunks(SectionBody body) {
        List<Block> own = body.blocks().stream()
                .filter(block -> block.kind() != Kind.TABLE_ROW)
                .toList();
        if (!own.isEmpty() && own.get(0).kind() == Kind.ROW_SECTION) {
            return List.of(chunk(body, own, ""));
        }
        if (own.isEmpty()) {
            // A heading with nothing but a table: as much of it as a passage may hold; its rows are passages
            // themselves.
            List<Block> start = new ArrayList<>();
            int words = 0;
            for (Block block : pieces(body.blocks())) {
                words += PlainText.words(block.text());
                if (words > MOST && !start.isEmpty()) {
                    break;
                }
                start.add(block);
            }
            return List.of(chunk(body, start, ""));
        }
        return groups(body);
    }

    private static List<Chunk> groups(SectionBody body) {
        List<Chunk> chunks = new ArrayList<>();
        List<Block> group = new ArrayList<>();
        int words = 0;
        String lead = "";
        String groupLead = "";
        for (Block block : pieces(body.blocks())) {
            int more = PlainText.words(block.text());
            boolean table = block.kind() == Kind.TABLE_ROW;
            boolean full = words + more > MOST || (words >= ENOUGH && !joins(block, group));
            if (!group.isEmpty() && (table || full)) {
                chunks.add(chunk(body, group, groupLead));
                group.clear();
                words = 0;
            }
            if (table) {
                continue;
            }
            if (group.isEmpty()) {
                groupLead = block.kind() == Kind.ITEM ? lead : "";
            }
            if (block.kind() != Kind.ITEM) {
                lead = block.text().endsWith(":") ? block.text() : "";
            }
            group.add(block);
            words += more;
        }
        if (!group.isEmpty()) {
            chunks.add(chunk(body, group, groupLead));
        }
        return chunks;
    }

    /** List items stay with their list and with the line that introduces it. */
    private static boolean joins(Block block, List<Block> group) {
        if (block.kind() != Kind.ITEM || group.isEmpty()) {
            return false;
        }
        Block last = group.get(group.size() - 1);
        return last.kind() == Kind.ITEM || last.text().endsWith(":");
    }

    private static Chunk chunk(SectionBody body, List<Block> blocks, String lead) {
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        String headings = String.join(". ", body.section().heading());
        String searched = PlainText.fold(headings + ". " + lead + " " + text);
        return new Chunk(body.section(), text, searched, asking(text));
    }

    private static boolean asking(String text) {
        String[] sentences = text.split("(?<=[.!?])\\s+|\\n", -1);
        int questions = 0;
        for (String sentence : sentences) {
            questions += sentence.strip().endsWith("?") ? 1 : 0;
        }
        return questions * 2 > sentences.length;
    }

    /** Blocks of at most {@link #MOST} words: longer ones are cut between sentences, or between words if need be. */
    private static List<Block> pieces(List<Block> blocks) {
        List<Block> pieces = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Kind.TABLE_ROW || PlainText.words(block.text()) <= MOST) {
                pieces.add(block);
                continue;
            }
            StringBuilder piece = new StringBuilder();
            int words = 0;
            for (String sentence : sentences(block.text())) {
                int more = PlainText.words(sentence);
                if (words > 0 && words + more > MOST) {
                    pieces.add(new Block(block.kind(), piece.toString()));
                    piece.setLength(0);
                    words = 0;
                }
                piece.append(piece.length() == 0 ? "" : " ").append(sentence);
                words += more;
            }
            pieces.add(new Block(block.kind(), piece.toString()));
        }
        return pieces;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text, -1)) {
            String[] words = sentence.split(" ", -1);
            for (int from = 0; from < words.length; from += MOST) {
                sentences.add(String.join(" ", List.of(words).subList(from, Math.min(words.length, from + MOST))));
            }
        }
        return sentences;
    }
}
