package dev.vett.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pass one, people: names in running text by gazetteer, capital letters and the words around them.
 *
 * <p>A given name with a family name is a person. A given name alone is one when the text treats it as one: a role, a
 * greeting or a signature beside it, something that belongs to it, something that only people do. A name that is also a
 * word needs more. Streets, companies, places and products that bear a name are none. Immutable.
 */
final class NameDetector {
    static final String ID = "person-name";
    private static final DataType NAME = new DataType(PersonKeys.TYPE, "");

    private final NameLexicon lexicon;

    NameDetector(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    void find(ScreenedText text, List<Candidate> found) {
        new Pass(text).run(found);
    }

    /** One text; the arrays hold its words. */
    private final class Pass {
        private final String text;
        private final String lower;
        private final Tokens tokens;
        private final List<Candidate> names = new ArrayList<>();
        /** First and last word of each of {@link #names}. */
        private final List<int[]> words = new ArrayList<>();

        Pass(ScreenedText screened) {
            this.text = screened.text();
            this.lower = screened.lower();
            this.tokens = new Tokens(text, lower, lexicon);
        }

        void run(List<Candidate> found) {
            int i = 0;
            while (i < tokens.size()) {
                i = Math.max(i + 1, at(i));
            }
            repeat();
            join();
            for (Candidate name : names) {
                if (name.confidence() != Confidence.POSSIBLE || worthAsking(name)) {
                    found.add(name);
                }
            }
        }

        private boolean worthAsking(Candidate name) {
            return name.length() > 2;
        }

        /** Looks for a name that begins with word i; returns the word after it. */
        private int at(int i) {
            if (tokens.stuck(i)) {
                return i + 1;
            }
            if (!tokens.upper(i)) {
                return lowerCase(i);
            }
            int known = known(i);
            if (known > i) {
                return known;
            }
            if (tokens.is(i, NameTable.GIVEN) && !never(i)) {
                int end = runEnd(i);
                return judgeRun(i, end);
            }
            if (tokens.initial(i)) {
                return initials(i);
            }
            if (tokens.is(i, NameTable.FAMILY) && !never(i) && !tokens.is(i, NameTable.PLACE)) {
                return familyFirst(i);
            }
            int end = unknownGiven(i);
            return end > i ? end : afterRole(i);
        }

        /** "Sigrunn Nesheim": a given name that no list holds, before a family name. */
        private int unknownGiven(int i) {
            int j = i + 1;
            if (never(i)
                    || j >= tokens.size()
                    || tokens.gap(j) != ' '
                    || tokens.length(i) < 3
                    || tokens.allCaps(i)
                    || !tokens.upper(j)
                    || tokens.stuck(j)
                    || !tokens.is(j, NameTable.COMMON_FAMILY)
                    || tokens.is(j, NameTable.WORD | NameTable.PLACE | NameTable.NEVER)
                    || tokens.is(i, NameTable.PLACE)
                    || isPlaceWord(i)
                    || tokens.genitive(i)
                    || lexicon.roles().contains(tokens.word(i))
                    || lexicon.greetings().contains(tokens.word(i))
                    || lexicon.signOffs().contains(tokens.word(i))
                    || lexicon.prepositions().contains(tokens.word(i))
                    || isThing(i, j + 1)) {
                return i;
            }
            add(i, j + 1, Confidence.LIKELY);
            return j + 1;
        }

        private boolean never(int i) {
            return tokens.is(i, NameTable.NEVER);
        }

        // ---- full names ----

        /** One past the last word of the name that begins with the given name i. */
        private int runEnd(int i) {
            boolean family = false;
            boolean unknown = false;
            int j = i + 1;
            while (j < tokens.size() && j < i + 6 && connects(j)) {
                if (tokens.genitive(j - 1) && !tokens.is(j, NameTable.FAMILY)) {
                    break;
                }
                boolean particle = lexicon.particles().contains(tokens.word(j));
                if (particle && j + 1 < tokens.size() && tokens.upper(j + 1) && connects(j + 1) && !never(j + 1)) {
                    family = true;
                    j += 2;
                } else if (!tokens.upper(j) || tokens.stuck(j) || never(j)) {
                    break;
                } else if (tokens.initial(j)) {
                    j++;
                } else if (tokens.family(j) && !lexicon.companies().contains(tokens.word(j))) {
                    family = true;
                    j++;
                } else if (tokens.is(j, NameTable.GIVEN)) {
                    j++;
                } else if (!family && !unknown && mayBeFamily(i, j)) {
                    unknown = true;
                    j++;
                } else {
                    break;
                }
            }
            // An initial at the end is the beginning of something else, unless it has its full stop.
            while (j > i + 1
                    && tokens.initial(j - 1)
                    && !tokens.dotted(j - 1)
                    && (j > i + 2 || (j < tokens.size() && tokens.gap(j) == ' ' && tokens.upper(j)))) {
                j--;
            }
            return j;
        }

        /** Whether only a space, or the full stop of an initial, stands before word j. */
        private boolean connects(int j) {
            char gap = tokens.gap(j);
            return gap == ' ' || (gap == '.' && tokens.initial(j - 1)) || (gap == '\n' && lineBreakInName(j));
        }

        private boolean lineBreakInName(int j) {
            return tokens.is(j, NameTable.FAMILY)
                    && !tokens.is(j, NameTable.WORD)
                    && !tokens.is(j, NameTable.GIVEN)
                    && tokens.is(j - 1, NameTable.GIVEN)
                    && (j + 1 >= tokens.size() || tokens.gap(j + 1) == ' ');
        }

        private boolean mayBeFamily(int i, int j) {
            return !tokens.is(i, NameTable.WORD)
                    && !tokens.is(j, NameTable.PLACE)
                    && tokens.length(j) > 2
                    && !tokens.allCaps(j)
                    && !isPlaceWord(j)
                    && !lexicon.companies().contains(tokens.word(j))
                    && !lexicon.roles().contains(tokens.word(j))
                    && !lexicon.verbs().contains(tokens.word(j));
        }

        private boolean isPlaceWord(int j) {
            String word = tokens.word(j);
            return lexicon.places().contains(word)
                    || lexicon.placeEndings().stream().anyMatch(word::endsWith);
        }

        private int judgeRun(int i, int end) {
            if (isThing(i, end)) {
                return end;
            }
            if (end == i + 1) {
                return single(i);
            }
            int strict = 0;
            boolean surname = false;
            for (int k = i; k < end; k++) {
                strict += tokens.is(k, NameTable.GIVEN | NameTable.FAMILY) ? 1 : 0;
                surname |= k > i && tokens.family(k);
            }
            boolean word = tokens.is(i, NameTable.WORD);
            // "Carina L": a colleague in a list.
            boolean shortened = end == i + 2 && tokens.initial(i + 1) && tokens.is(i, NameTable.COMMON);
            boolean known = strict >= 2 || surname || (shortened && !word);
            if (known && !(word && !surname && tokens.is(end - 1, NameTable.WORD))) {
                add(i, end, Confidence.LIKELY);
            } else if (cue(i, end)) {
                add(i, end, Confidence.LIKELY);
            } else if (tokens.is(i, NameTable.COMMON) && !word) {
                add(i, end, Confidence.LIKELY);
            } else if (!word) {
                add(i, end, Confidence.POSSIBLE);
            }
            return end;
        }

        /** Whether the words name a street, a place, a company or a thing. */
        private boolean isThing(int i, int end) {
            if (isPlaceWord(end - 1) && !tokens.is(end - 1, NameTable.FAMILY)) {
                return true;
            }
            if (end < tokens.size() && tokens.gap(end) == ' ') {
                String next = tokens.word(end);
                if (lexicon.companies().contains(next) && (tokens.upper(end) || tokens.genitive(end - 1))) {
                    return true;
                }
                if (lexicon.places().contains(next)
                        && (tokens.genitive(end - 1) || tokens.upper(end) || isStreet(next))) {
                    return !lexicon.belongings().contains(next) || tokens.upper(end) || isStreet(next);
                }
            }
            return i > 0
                    && tokens.gap(i) == ' '
                    && end == i + 1
                    && lexicon.things().contains(tokens.word(i - 1));
        }

        private boolean isStreet(String word) {
            return word.startsWith("ga") || word.startsWith("v") || word.equals("plass") || word.equals("plats");
        }

        // ---- single names ----

        private int single(int i) {
            boolean word = tokens.is(i, NameTable.WORD);
            boolean common = tokens.is(i, NameTable.COMMON);
            if (tokens.is(i, NameTable.PLACE)) {
                return i + 1;
            }
            if (cue(i, i + 1)) {
                add(i, i + 1, Confidence.LIKELY);
            } else if (common && acts(i)) {
                add(i, i + 1, Confidence.LIKELY);
            } else if (common
                    && i > 0
                    && tokens.gap(i) == ' '
                    && lexicon.prepositions().contains(tokens.word(i - 1))) {
                add(i, i + 1, word || tokens.allCaps(i) ? Confidence.POSSIBLE : Confidence.LIKELY);
            } else if (common && !word && !tokens.allCaps(i)) {
                add(i, i + 1, inProse(i) ? Confidence.LIKELY : Confidence.POSSIBLE);
            }
            return i + 1;
        }

        /** Whether it stands in running text: a heading or a list of products says nothing. */
        private boolean inProse(int i) {
            boolean after = i + 1 < tokens.size() && tokens.gap(i + 1) == ' ' && !tokens.upper(i + 1);
            return !tokens.sentenceStart(i) || after;
        }

        /** Whether the word after it is something that people do. */
        private boolean acts(int i) {
            if (i + 1 >= tokens.size() || tokens.gap(i + 1) != ' ' || tokens.upper(i + 1)) {
                return false;
            }
            String next = tokens.word(i + 1);
            if (!lexicon.verbs().contains(next)) {
                return false;
            }
            return !tokens.is(i, NameTable.WORD) || !lexicon.weakVerbs().contains(next) || !tokens.sentenceStart(i);
        }

        /** Whether the words around say that this is a person, whatever the name. */
        private boolean cue(int i, int end) {
            if (i > 0) {
                char gap = tokens.gap(i);
                String before = tokens.word(i - 1);
                if ((gap == ' ' || gap == ':') && lexicon.roles().contains(before)) {
                    return true;
                }
                if (gap == ':' && lexicon.labels().contains(before)) {
                    return true;
                }
                if (gap == ' '
                        && lexicon.greetings().contains(before)
                        && (endsPhrase(end) || tokens.is(i, NameTable.COMMON))) {
                    return true;
                }
                if (signed(i) && endsPhrase(end)) {
                    return true;
                }
            }
            if (slashSigned(i) && endsPhrase(end)) {
                return true;
            }
            return end < tokens.size()
                    && tokens.gap(end) == ' '
                    && tokens.genitive(end - 1)
                    && !tokens.upper(end)
                    && lexicon.belongings().contains(tokens.word(end));
        }

        private boolean endsPhrase(int end) {
            return end >= tokens.size() || tokens.gap(end) != ' ';
        }

        /** Whether a closing phrase stands just before: "mvh", "Med vänlig hälsning,". */
        private boolean signed(int i) {
            for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
                if (lexicon.signOffs().contains(tokens.word(k))) {
                    return tokens.start(i) - tokens.end(k) <= 24;
                }
            }
            return false;
        }

        private boolean slashSigned(int i) {
            int at = tokens.start(i) - 1;
            if (at >= 0 && text.charAt(at) == ' ') {
                at--;
            }
            return at >= 0 && text.charAt(at) == '/' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
        }

        // ---- other forms ----

        /** "A. Svensson", "A B Svensson", and initials after a role. */
        private int initials(int i) {
            int j = i + 1;
            while (j < tokens.size() && tokens.initial(j) && (tokens.gap(j) == ' ' || tokens.gap(j) == '.')) {
                j++;
            }
            boolean dotted = tokens.dotted(i);
            if (j < tokens.size()
                    && (tokens.gap(j) == ' ' || tokens.gap(j) == '.')
                    && tokens.upper(j)
                    && tokens.family(j)
                    && !never(j)
                    && !tokens.is(j, NameTable.PLACE)
                    && (dotted || !tokens.is(j, NameTable.WORD))
                    && !isThing(i, j + 1)) {
                add(i, j + 1, dotted || cue(i, j + 1) ? Confidence.LIKELY : Confidence.POSSIBLE);
                return j + 1;
            }
            if (i > 0 && tokens.gap(i) == ' ' && lexicon.roles().contains(tokens.word(i - 1)) && dotted) {
                add(i, j, Confidence.POSSIBLE);
            }
            return j;
        }

        /** "Svensson, Anna", "familjen Svensson", "Svensson A." */
        private int familyFirst(int i) {
            if (i + 1 < tokens.size() && tokens.upper(i + 1) && !never(i + 1)) {
                char gap = tokens.gap(i + 1);
                boolean given = tokens.is(i + 1, NameTable.GIVEN);
                if (given && (gap == ' ' || (gap == ',' && !tokens.is(i, NameTable.WORD) && endsItem(i + 2)))) {
                    int end = i + 2;
                    while (end < tokens.size()
                            && tokens.gap(end) == ' '
                            && tokens.upper(end)
                            && tokens.is(end, NameTable.GIVEN | NameTable.FAMILY)
                            && !never(end)) {
                        end++;
                    }
                    if (!isThing(i, end)) {
                        add(
                                i,
                                end,
                                tokens.is(i + 1, NameTable.WORD) && tokens.is(i, NameTable.WORD)
                                        ? Confidence.POSSIBLE
                                        : Confidence.LIKELY);
                    }
                    return end;
                }
            }
            int end = i + 1;
            while (end < tokens.size()
                    && tokens.gap(end) == ' '
                    && tokens.upper(end)
                    && tokens.family(end)
                    && !tokens.is(end, NameTable.GIVEN)
                    && !never(end)) {
                end++;
            }
            if (isThing(i, end)) {
                return end;
            }
            boolean word = tokens.is(i, NameTable.WORD);
            if (cue(i, end)) {
                add(i, end, Confidence.LIKELY);
            } else if (!word && acts(end - 1) && !weak(end)) {
                add(i, end, Confidence.LIKELY);
            } else if (end - i >= 2 && tokens.is(i + 1, NameTable.FAMILY) && !word) {
                add(i, end, Confidence.POSSIBLE);
            }
            return end;
        }

        private boolean endsItem(int end) {
            return end >= tokens.size() || tokens.gap(end) != ' ' || !tokens.upper(end);
        }

        private boolean weak(int i) {
            return lexicon.weakVerbs().contains(tokens.word(i));
        }

        /** Two capitalised words that no list knows, right after a role or a label. */
        private int afterRole(int i) {
            if (i == 0 || never(i) || tokens.allCaps(i) || tokens.length(i) < 3 || tokens.is(i, NameTable.PLACE)) {
                return i + 1;
            }
            char gap = tokens.gap(i);
            String before = tokens.word(i - 1);
            boolean role = (gap == ' ' || gap == ':') && lexicon.roles().contains(before);
            boolean label = gap == ':' && lexicon.labels().contains(before);
            if (!(role || label) || isPlaceWord(i) || lexicon.roles().contains(tokens.word(i))) {
                return i + 1;
            }
            int end = i + 1;
            while (end < tokens.size()
                    && end < i + 3
                    && tokens.gap(end) == ' '
                    && tokens.upper(end)
                    && !tokens.allCaps(end)
                    && !never(end)
                    && !tokens.is(end, NameTable.PLACE)
                    && !isPlaceWord(end)) {
                end++;
            }
            if (isThing(i, end)) {
                return end;
            }
            if (end - i >= 2) {
                add(
                        i,
                        end,
                        tokens.family(end - 1) || tokens.is(end - 1, NameTable.GIVEN)
                                ? Confidence.LIKELY
                                : Confidence.POSSIBLE);
            } else if (role && gap == ' ' && !tokens.sentenceStart(i)) {
                add(i, end, Confidence.POSSIBLE);
            }
            return end;
        }

        /** "lisa svensson", "lisas mamma", "eleven lisa": chat style. */
        private int lowerCase(int i) {
            if (!tokens.is(i, NameTable.GIVEN) || never(i) || tokens.length(i) < 3) {
                return i + 1;
            }
            boolean word = tokens.is(i, NameTable.WORD);
            boolean common = tokens.is(i, NameTable.COMMON);
            if (i + 1 < tokens.size()
                    && tokens.gap(i + 1) == ' '
                    && !tokens.stuck(i + 1)
                    && !tokens.genitive(i)
                    && tokens.is(i + 1, NameTable.FAMILY)
                    && tokens.length(i + 1) > 3
                    && !never(i + 1)
                    && !tokens.is(i + 1, NameTable.WORD)
                    && (common
                            ? !word || tokens.word(i + 1).endsWith("sson")
                            : tokens.word(i + 1).endsWith("sson"))) {
                add(i, i + 2, Confidence.LIKELY);
                return i + 2;
            }
            if (common && !word) {
                if (cue(i, i + 1) || (acts(i) && !weak(i + 1))) {
                    add(i, i + 1, Confidence.LIKELY);
                } else if (acts(i)) {
                    add(i, i + 1, Confidence.POSSIBLE);
                }
            }
            return i + 1;
        }

        /** A well-known person of history or fiction, who is nobody's personal data; returns the word after the name. */
        private int known(int i) {
            StringBuilder name = new StringBuilder();
            int best = i;
            String variant = "";
            for (int k = i; k < tokens.size() && k < i + lexicon.longestKnown(); k++) {
                if (k > i) {
                    if (tokens.gap(k) != ' ') {
                        break;
                    }
                    name.append(' ');
                }
                name.append(tokens.word(k));
                String found = lexicon.known().get(name.toString());
                if (found == null && tokens.genitive(k)) {
                    found = lexicon.known().get(name.substring(0, name.length() - 1));
                }
                if (found != null) {
                    best = k + 1;
                    variant = found;
                }
            }
            boolean longer = best > i
                    && best < tokens.size()
                    && tokens.gap(best) == ' '
                    && tokens.upper(best)
                    && tokens.family(best);
            if (best == i || longer || isThing(i, best)) {
                return longer ? i : best;
            }
            addNamed(i, best, Confidence.LIKELY, new DataType(PersonKeys.TYPE, variant));
            return best;
        }

        // ---- the text as a whole ----

        /** A part of a full name that stands elsewhere in the text is the same person. */
        private void repeat() {
            Set<String> parts = new HashSet<>();
            Set<Integer> taken = new HashSet<>();
            Map<Integer, Integer> singles = new HashMap<>();
            for (int n = 0; n < names.size(); n++) {
                int[] range = words.get(n);
                if (range[1] - range[0] == 1) {
                    singles.put(range[0], n);
                }
                for (int k = range[0]; k < range[1]; k++) {
                    taken.add(k);
                    if (names.get(n).confidence() == Confidence.LIKELY
                            && names.get(n).type().equals(NAME)
                            && tokens.length(k) > 2
                            && range[1] - range[0] > 1) {
                        parts.add(tokens.base(k));
                    }
                }
            }
            for (int i = 0; i < tokens.size() && !parts.isEmpty(); i++) {
                if (tokens.upper(i)
                        && !tokens.stuck(i)
                        && tokens.is(i, NameTable.GIVEN | NameTable.FAMILY)
                        && parts.contains(tokens.base(i))
                        && (!tokens.is(i, NameTable.WORD) || !tokens.sentenceStart(i))
                        && !isThing(i, i + 1)) {
                    if (!taken.contains(i)) {
                        add(i, i + 1, Confidence.LIKELY);
                    } else if (singles.containsKey(i)) {
                        lift(singles.get(i));
                    }
                }
            }
        }

        /** "Anna, Erik och Fatima": what stands in a list with a person is one too. */
        private void join() {
            for (int n = 1; n < names.size(); n++) {
                if (joined(n - 1, n) && names.get(n - 1).confidence() == Confidence.LIKELY) {
                    lift(n);
                }
            }
            for (int n = names.size() - 2; n >= 0; n--) {
                if (joined(n, n + 1) && names.get(n + 1).confidence() == Confidence.LIKELY) {
                    lift(n);
                }
            }
        }

        private boolean joined(int a, int b) {
            int from = names.get(a).end();
            int to = names.get(b).start();
            if (to <= from || to - from > 5) {
                return false;
            }
            String between = lower.substring(from, to);
            return between.equals(", ")
                    || between.equals(" och ")
                    || between.equals(" og ")
                    || between.equals(" and ")
                    || between.equals(" & ")
                    || between.equals("/")
                    || between.equals(" / ");
        }

        private void lift(int n) {
            Candidate name = names.get(n);
            if (name.confidence() == Confidence.POSSIBLE) {
                names.set(n, new Candidate(name.start(), name.end(), name.type(), Confidence.LIKELY, ID));
            }
        }

        private void add(int from, int to, Confidence confidence) {
            addNamed(from, to, confidence, NAME);
        }

        private void addNamed(int from, int to, Confidence confidence, DataType type) {
            // Without the genitive s: "[NAMN 1]s mamma" reads well, and the name is the same everywhere.
            int end = tokens.bareEnd(to - 1);
            if (tokens.initial(to - 1) && tokens.dotted(to - 1)) {
                end++;
            }
            names.add(new Candidate(tokens.start(from), end, type, confidence, ID));
            words.add(new int[] {from, to});
        }
    }
}
