package dev.vett.screening;

import java.util.List;

/**
 * Pass one, people: names in running text by gazetteer, capital letters and the words around them.
 *
 * <p>A given name with a family name is a person. A given name or a family name alone is one when the text treats it as
 * one: a role, a greeting or a signature beside it, something that belongs to it, something that only people do. A name
 * that is also a word needs more, and so does one that no list holds. Streets, companies, places and products that bear
 * a name are none. Immutable.
 */
final class NameDetector {
    static final String ID = "person-name";

    private final NameLexicon lexicon;
    private final LinearModel model;

    NameDetector(NameLexicon lexicon, LinearModel model) {
        this.lexicon = lexicon;
        this.model = model;
    }

    void find(ScreenedText text, List<Candidate> found) {
        new Pass(text).run(found);
    }

    /** One text, read from the first word to the last by the finder that fits the word. */
    private final class Pass {
        private final Tokens tokens;
        private final NameSurroundings around;
        private final NameFinds finds;
        private final KnownPeople known;
        private final FullNames full;
        private final SingleNames single;
        private final FamilyNames family;
        private final UnknownNames unknown;
        private final LowerCaseNames lowerCase;
        private final ListedWordNames listed;
        private final ScreenedText screened;
        private final NameRepetition repetition;
        private final RosterNames rosters;
        private final WordNameSubjects subjects;
        private final AddressedNames addressed;
        private final NameHeadings headings;
        private final ChatNames chats;
        private final SmallNames small;
        private final ChatSpeakers speakers;
        private final PartyNames parties;
        private final BareLists lists;
        private final RepeatedRows rows;
        private final NamedEntries entries;
        private final PlainlyInvented invented;
        private final HistoricSentences historic;

        Pass(ScreenedText screened) {
            this.screened = screened;
            this.tokens = new Tokens(screened.text(), screened.lower(), lexicon);
            this.around = new NameSurroundings(screened.text(), screened.lower(), tokens, lexicon);
            this.finds = new NameFinds(tokens);
            this.known = new KnownPeople(tokens, lexicon, around, finds);
            this.full = new FullNames(tokens, lexicon, around, finds);
            this.single = new SingleNames(tokens, lexicon, around, finds);
            this.family = new FamilyNames(tokens, lexicon, around, finds);
            this.unknown = new UnknownNames(tokens, lexicon, around, finds);
            this.lowerCase = new LowerCaseNames(tokens, lexicon, around, finds);
            this.listed = new ListedWordNames(tokens, lexicon, around, finds);
            this.rosters = new RosterNames(screened.text(), tokens, lexicon, finds);
            this.subjects = new WordNameSubjects(screened.text(), tokens, lexicon, around, finds);
            this.addressed = new AddressedNames(screened.text(), tokens, lexicon, around, finds);
            this.headings = new NameHeadings(screened.text(), tokens, lexicon, around, finds);
            this.chats = new ChatNames(tokens, lexicon, around, finds);
            this.small = new SmallNames(tokens, lexicon, finds, model);
            this.speakers = new ChatSpeakers(screened.text(), tokens, finds);
            this.parties = new PartyNames(screened.text(), tokens, lexicon, finds);
            this.lists = new BareLists(screened.text(), tokens, lexicon, around, finds);
            this.entries = new NamedEntries(screened.text(), tokens, finds);
            this.rows = new RepeatedRows(screened.text(), tokens, lexicon, around, finds);
            this.invented = new PlainlyInvented(tokens, lexicon, around, finds);
            this.historic = new HistoricSentences(screened.text(), screened.lower(), lexicon);
            this.repetition = new NameRepetition(screened.lower(), tokens, lexicon, around, finds);
        }

        void run(List<Candidate> found) {
            int i = 0;
            while (i < tokens.size()) {
                i = Math.max(i + 1, at(i));
            }
            addressed.find();
            rosters.find();
            listed.find();
            chats.find();
            small.find();
            speakers.find();
            parties.find();
            subjects.find();
            headings.find();
            lists.find();
            entries.find();
            rows.find();
            repetition.repeat();
            repetition.join();
            new ExplainedThings(screened, tokens, lexicon, around, finds).drop();
            invented.mark();
            historic.mark(finds);
            for (int n = 0; n < finds.size(); n++) {
                Candidate name = finds.get(n).name();
                if (!finds.dropped(n) && (name.confidence() != Confidence.POSSIBLE || name.length() > 2)) {
                    found.add(name);
                }
            }
        }

        /** Looks for a name that begins with word i; returns the word after it. */
        private int at(int i) {
            if (tokens.stuck(i)) {
                return i + 1;
            }
            if (!tokens.upper(i)) {
                return lowerCase.judge(i);
            }
            int end = known.find(i);
            if (end > i) {
                return end;
            }
            boolean never = tokens.is(i, NameTable.NEVER);
            if (never && tokens.is(i, NameTable.GIVEN)) {
                return single.judgeNever(i);
            }
            if (tokens.is(i, NameTable.GIVEN)) {
                end = full.end(i);
                return end == i + 1 ? single.judge(i) : full.judge(i, end);
            }
            if (tokens.initials(i)) {
                return family.afterInitials(i);
            }
            if (tokens.gluedName(i)) {
                return finds.likely(i, i + 1);
            }
            if (tokens.is(i, NameTable.FAMILY)
                    && !never
                    && (!tokens.is(i, NameTable.PLACE) || around.saidBy(i) || around.titled(i))) {
                return family.first(i);
            }
            return unknown.judge(i);
        }
    }
}
