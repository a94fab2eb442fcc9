package dev.vett.reply;

import dev.vett.pack.PolicyPack;
import dev.vett.reply.Block.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader must know of the source. */
record SourceNotes(Setting setting) {

    /** Before the fold: what could make the reader trust the answer too much. */
    List<Block> quick() {
        PolicyPack pack = setting.pack();
        List<String> sentences = new ArrayList<>();
        if (pack.document().kind() == PolicyPack.Kind.PRESENTATION) {
            sentences.add(setting.words().say("source.presentation"));
        }
        Stream.concat(Stream.of(pack), setting.citations().parent().stream()).forEach(source -> {
            if (source.review().isEmpty()) {
                sentences.add(setting.words().say("source.unreviewed", source.name()));
            }
            source.reviewBy()
                    .filter(day -> source.reviewIsOverdue(setting.today()))
                    .ifPresent(day -> sentences.add(setting.words()
                            .say(
                                    "source.overdue",
                                    source.name(),
                                    setting.words().date(day))));
        });
        return sentences.isEmpty() ? List.of() : List.of(new Note(false, String.join(" ", sentences)));
    }

    List<Block> details() {
        PolicyPack pack = setting.pack();
        Wording words = setting.words();
        List<Block> notes = new ArrayList<>();
        notes.add(new Note(false, setting.citations().document()));
        setting.citations().parentDocument().ifPresent(note -> notes.add(new Note(false, note)));
        if (!pack.document().note().isEmpty()) {
            notes.add(new Note(false, setting.in(pack.document().note())));
        }
        if (!pack.question().stated()) {
            notes.add(new Note(false, words.say("source.contact", setting.role())));
        }
        if (pack.overlayOf().isEmpty()) {
            notes.add(new Note(false, words.say("source.stricter")));
        }
        if (!pack.languages().contains(setting.language())) {
            notes.add(new Note(false, words.say("source.language")));
        }
        pack.review()
                .ifPresent(review -> notes.add(
                        new Note(false, words.say("source.reviewed", review.role(), words.date(review.date())))));
        notes.add(new Note(false, words.say("source.version", setting.version(), pack.name(), pack.version())));
        return notes;
    }
}
