package dev.vett.reply;

import dev.vett.Outcome;
import dev.vett.Outcome.Search;
import dev.vett.guideline.Hints;
import dev.vett.guideline.Passage;
import dev.vett.language.Language;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Answer;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Decision;
import dev.vett.policy.Evidence;
import dev.vett.policy.ToolDecision;
import dev.vett.request.Audience;
import dev.vett.request.Context;
import dev.vett.request.Workplace;
import dev.vett.screening.Confidence;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import dev.vett.screening.SafeCopy;
import dev.vett.screening.Screening;
import dev.vett.screening.Span;
import dev.vett.screening.UserText;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of reply from the shipped packs, by a name that says what it shows. */
public final class Replies {
    static final String VERSION = "1.0";

    private final Shipped shipped;
    private final ReplyWriter writer;
    private final Map<String, Function<Language, Reply>> cases = new LinkedHashMap<>();

    public Replies(Shipped shipped) {
        this.shipped = shipped;
        this.writer = new ReplyWriter(shipped.packs(), shipped.types(), VERSION, Clock.systemUTC());
        checked();
        resolved();
        judged();
        kept();
        shared();
        questions();
        opened();
        rest();
    }

    public Set<String> names() {
        return cases.keySet();
    }

    public Reply reply(String name, Language language) {
        return cases.get(name).apply(language);
    }

    private void checked() {
        check(
                "check-almhult-level-2",
                "almhult",
                Draft.ofLength(240).sure("person-name", 1).sure("phone", 1));
        check(
                "check-almhult-level-3",
                "almhult",
                Draft.ofLength(240).sure("person-name", 1).sure("postal-address/employee", 2));
        check(
                "check-almhult-level-4",
                "almhult",
                Draft.ofLength(900)
                        .sure("person-name", 2)
                        .verified("national-id", 2)
                        .sure("social-assistance", 4));
        check("check-almhult-level-5", "almhult", Draft.ofLength(900).sure("security-classified", 3));
        check("check-almhult-nothing", "almhult", Draft.ofLength(240));
        check("check-almhult-nothing-named", "almhult", Draft.ofLength(240).verified("organisation-number", 1));
        check("check-almhult-asks-employee", "almhult", Draft.ofLength(240).sure("postal-address/unknown", 2));
        check("check-almhult-hint", "almhult", Draft.ofLength(240).possible("health", 2));
        check("check-almhult-hint-phone", "almhult", Draft.ofLength(240).possible("phone", 2));
        check("check-almhult-many", "almhult", many());
        check("check-linkoping-nothing", "linkoping", Draft.ofLength(240));
        check("check-linkoping-name", "linkoping", Draft.ofLength(240).sure("person-name", 3));
        check(
                "check-linkoping-many-kinds",
                "linkoping",
                Draft.ofLength(600)
                        .sure("person-name", 3)
                        .sure("phone", 3)
                        .verified("national-id", 4)
                        .sure("social-assistance", 5));
        check("check-linkoping-secret", "linkoping", Draft.ofLength(240).sure("secret", 3));
        check("check-asker-national-id", "asker", Draft.ofLength(300).verified("national-id", 3));
        check("check-asker-child-welfare", "asker", Draft.ofLength(300).sure("child-welfare", 2));
        check("check-asker-nothing", "asker", Draft.ofLength(300));
        check(
                "check-karlstad-found",
                "karlstad",
                Draft.ofLength(300).sure("person-name", 1).sure("health", 2));
        check("check-karlstad-nothing", "karlstad", Draft.ofLength(300));
        check("check-digg-found", "digg", Draft.ofLength(300).sure("email", 1));
        add(
                "check-channel",
                language -> write(
                        checkedOf(
                                "almhult",
                                Draft.ofLength(900).sure("person-name", 2).sure("social-assistance", 4),
                                copy(true)),
                        "almhult",
                        language,
                        Audience.CHANNEL));
        add(
                "check-copy",
                language -> write(
                        checkedOf(
                                "almhult",
                                Draft.ofLength(8412).sure("person-name", 1).sure("phone", 1),
                                copy(false)),
                        "almhult",
                        language));
        add(
                "check-copy-denied",
                language -> write(
                        checkedOf(
                                "linkoping",
                                Draft.ofLength(240).sure("person-name", 1).sure("phone", 1),
                                copy(false)),
                        "linkoping",
                        language));
        add(
                "check-copy-without-rules",
                language -> write(
                        checkedOf("karlstad", Draft.ofLength(240).sure("person-name", 1), copy(false)),
                        "karlstad",
                        language));
        add(
                "check-copy-with-content",
                language -> write(
                        checkedOf(
                                "almhult",
                                Draft.ofLength(900).sure("person-name", 1).sure("health", 2),
                                copy(true)),
                        "almhult",
                        language));
    }

    private static Draft many() {
        Draft draft = Draft.ofLength(9000);
        for (int line = 1; line <= 60; line++) {
            draft.sure("person-name", line).sure("phone", line);
        }
        return draft.sure("email", 2).sure("ip-address", 61).sure("username", 62);
    }

    private void resolved() {
        resolve("resolved-almhult-yes", "almhult", Evidence.none().answered("open-web", Answer.YES));
        resolve("resolved-almhult-no", "almhult", Evidence.none().answered("open-web", Answer.NO));
        resolve("resolved-almhult-dont-know", "almhult", Evidence.none().answered("open-web", Answer.DONT_KNOW));
        resolve("resolved-linkoping-yes", "linkoping", Evidence.none().answered("open-information", Answer.YES));
        resolve("resolved-linkoping-no", "linkoping", Evidence.none().answered("open-information", Answer.NO));
        resolve("resolved-asker-yes", "asker", Evidence.none().answered("open-to-all", Answer.YES));
        resolve("resolved-asker-no", "asker", Evidence.none().answered("open-to-all", Answer.NO));
        resolve("resolved-asker-dont-know", "asker", Evidence.none().answered("open-to-all", Answer.DONT_KNOW));
        Evidence hint = new Evidence(Set.of(), Set.of(DataType.of("health")), 1, Map.of());
        resolve("resolved-confirm-yes", "almhult", hint.answered("confirm/health", Answer.YES));
        resolve("resolved-confirm-no-asks-more", "almhult", hint.answered("confirm/health", Answer.NO));
    }

    /** What an answer about a safe copy gives, and what is left when the user judges that a finding is something else. */
    private void judged() {
        Evidence named = evidence("person-name", "phone");
        Evidence copy = named.copied(Evidence.none(), shipped.types());
        for (Answer answer : Answer.values()) {
            String name = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
            resolve("resolved-copy-" + name, "linkoping", copy.answered(DecidingQuestion.IDENTIFIABLE, answer));
        }
        resolve("resolved-dismissed-one", "almhult", named.dismissing(DataType.of("person-name")));
        resolve(
                "resolved-dismissed-all",
                "almhult",
                named.dismissing(DataType.of("person-name")).dismissing(DataType.of("phone")));
        resolve(
                "resolved-dismissed-content",
                "asker",
                evidence("person-name", "health").dismissing(DataType.of("health")));
        Workplace services = shipped.workplaces().get("social-services");
        Outcome hinted = new Outcome.Checked(
                Draft.ofLength(240).sure("person-name", 1).screening(),
                decide("almhult", evidence("person-name").at(Optional.of(services.hint()))),
                Optional.empty());
        add(
                "check-workplace",
                language -> writer.write(
                        hinted, new Context("almhult", language, Audience.PRIVATE).at(Optional.of(services))));
    }

    /** Texts that stand in a message of the chat. */
    private void kept() {
        Draft named = Draft.ofLength(240).sure("person-name", 1).sure("phone", 1);
        kept("check-kept", "almhult", Audience.PRIVATE, checkedOf("almhult", named, Optional.empty()));
        kept("check-kept-channel", "almhult", Audience.CHANNEL, checkedOf("almhult", named, Optional.empty()));
        kept(
                "check-kept-secret",
                "linkoping",
                Audience.PRIVATE,
                checkedOf("linkoping", Draft.ofLength(240).sure("secret", 3), Optional.empty()));
        kept(
                "check-kept-without-rules",
                "karlstad",
                Audience.CHANNEL,
                checkedOf("karlstad", Draft.ofLength(240).sure("person-name", 1), Optional.empty()));
        Search pasted = new Search(
                List.of(shipped.passage("linkoping", "4")), Optional.empty(), Set.of(DataType.of("national-id")));
        kept("answered-kept", "linkoping", Audience.PRIVATE, new Outcome.Answered(pasted));
        kept("answered-kept-channel", "linkoping", Audience.CHANNEL, new Outcome.Answered(pasted));
    }

    private void kept(String name, String pack, Audience audience, Outcome outcome) {
        add(name, language -> writer.write(outcome, new Context(pack, language, audience).inMessage()));
    }

    /** Verdicts for a channel that has not seen the draft. */
    private void shared() {
        share("shared-almhult-level-2", "almhult", evidence("person-name", "phone"));
        share("shared-almhult-level-4", "almhult", evidence("person-name", "social-assistance"));
        share("shared-almhult-nothing", "almhult", Evidence.none());
        share(
                "shared-almhult-question",
                "almhult",
                new Evidence(Set.of(), Set.of(DataType.of("postal-address/unknown")), 1, Map.of()));
        share("shared-almhult-answered", "almhult", Evidence.none().answered("open-web", Answer.NO));
        share("shared-almhult-dont-know", "almhult", Evidence.none().answered("open-web", Answer.DONT_KNOW));
        share("shared-linkoping-name", "linkoping", evidence("person-name"));
        share("shared-asker-national-id", "asker", evidence("national-id"));
        share(
                "shared-asker-dismissed",
                "asker",
                evidence("person-name", "health").dismissing(DataType.of("health")));
        share("shared-karlstad", "karlstad", evidence("person-name"));
    }

    private void share(String name, String pack, Evidence evidence) {
        add(name, language -> write(new Outcome.Shared(decide(pack, evidence)), pack, language, Audience.CHANNEL));
    }

    private static Evidence evidence(String... certain) {
        return new Evidence(Stream.of(certain).map(DataType::of).collect(Collectors.toSet()), Set.of(), 1, Map.of());
    }

    private void questions() {
        Passage responsible = shipped.passage(
                "linkoping", "3/2", "Du är ansvarig för att det du producerar med hjälp av AI-tjänst är korrekt.");
        List<Passage> linkoping = List.of(
                responsible,
                shipped.passage("linkoping", "4", "Främst ska upphandlade AI-tjänster användas i arbetet."),
                shipped.passage("linkoping", "3"),
                shipped.passage("linkoping", "5"),
                shipped.passage("digg", "ansvarsfragor"));
        answer("answered-linkoping", "linkoping", new Search(linkoping, Optional.empty(), Set.of()));
        answer(
                "answered-asker",
                "asker",
                new Search(
                        List.of(
                                shipped.passage("asker", "ai-vettreglene/6", "Husk at AI kan ta feil."),
                                shipped.passage("asker", "steg-3")),
                        Optional.empty(),
                        Set.of()));
        answer(
                "answered-layer",
                "karlstad",
                new Search(
                        List.of(
                                shipped.passage("digg", "etikfragor"),
                                shipped.passage(
                                        "karlstad", "vagledande-principer/vi-sakerstaller-hallbar-ai/beskrivning")),
                        Optional.empty(),
                        Set.of()));
        answer("answered-tool-almhult", "almhult", asked("almhult", List.of("copilot")));
        answer("answered-two-tools", "linkoping", asked("linkoping", List.of("gemini", "copilot")));
        answer("answered-every-tool", "linkoping", asked("linkoping", List.of()));
        answer("answered-tool-linkoping-copilot", "linkoping", asked("linkoping", List.of("copilot")));
        answer("answered-tool-and-kind", "almhult", asked("almhult", List.of("chatgpt"), "national-id"));
        answer("answered-kind", "almhult", asked("almhult", List.of(), "health"));
        answer("answered-kind-linkoping", "linkoping", asked("linkoping", List.of("gemini"), "person-name"));
        answer("answered-kind-asker", "asker", asked("asker", List.of(), "national-id"));
        Search pasted = new Search(
                List.of(responsible), Optional.empty(), Set.of(DataType.of("national-id"), DataType.of("phone")));
        answer("answered-pasted", "linkoping", pasted);
        add(
                "answered-pasted-channel",
                language -> write(new Outcome.Answered(pasted), "linkoping", language, Audience.CHANNEL));
        add(
                "closest-sections",
                language -> write(
                        new Outcome.ClosestSections(new Search(linkoping, Optional.empty(), Set.of())),
                        "linkoping",
                        language));
        Hints.Gap price = shipped.pack("almhult").hints().gaps().stream()
                .filter(gap -> gap.id().equals("price"))
                .findFirst()
                .orElseThrow();
        Search near = new Search(
                List.of(shipped.passage("almhult", "4"), shipped.passage("digg", "anskaffningsfragor")),
                Optional.empty(),
                Set.of());
        add(
                "not-covered-gap",
                language -> write(new Outcome.NotCovered(near, Optional.of(price)), "almhult", language));
        add(
                "not-covered-plain",
                language -> write(new Outcome.NotCovered(Search.empty(), Optional.empty()), "asker", language));
        add("off-topic", language -> write(new Outcome.OffTopic(Search.empty()), "almhult", language));
        add("off-topic-without-tools", language -> write(new Outcome.OffTopic(Search.empty()), "karlstad", language));
    }

    private void opened() {
        open("opened-asker", "asker", "asker", "ai-vettreglene/6");
        open("opened-layer", "karlstad", "digg", "etikfragor");
        add("opened-gone", language -> write(new Outcome.Opened("almhult", Optional.empty()), "almhult", language));
    }

    private void open(String name, String pack, String of, String section) {
        add(
                name,
                language -> write(
                        new Outcome.Opened(of, shipped.pack(of).guideline().section(section)), pack, language));
    }

    private void rest() {
        for (UserText.Problem problem : UserText.Problem.values()) {
            int length = problem == UserText.Problem.EMPTY ? 0 : 250_312;
            add(
                    "rejected-"
                            + problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    language -> write(new Outcome.Rejected(problem, length), "almhult", language));
        }
        add("failure", language -> ReplyWriter.failure("7F3A", new Context("almhult", language, Audience.PRIVATE)));
        help("helped-greeting-almhult", "almhult", Outcome.Topic.GREETING);
        help("helped-help-linkoping", "linkoping", Outcome.Topic.HELP);
        help("helped-help-karlstad", "karlstad", Outcome.Topic.HELP);
        help("helped-about-asker", "asker", Outcome.Topic.ABOUT);
    }

    private void check(String name, String pack, Draft draft) {
        add(name, language -> write(checkedOf(pack, draft, Optional.empty()), pack, language));
    }

    private void resolve(String name, String pack, Evidence evidence) {
        add(name, language -> write(new Outcome.Resolved(decide(pack, evidence)), pack, language));
    }

    private void answer(String name, String pack, Search search) {
        add(name, language -> write(new Outcome.Answered(search), pack, language));
    }

    private void help(String name, String pack, Outcome.Topic topic) {
        add(name, language -> write(new Outcome.Helped(topic), pack, language));
    }

    private void add(String name, Function<Language, Reply> reply) {
        cases.put(name, reply);
    }

    private Reply write(Outcome outcome, String pack, Language language) {
        return write(outcome, pack, language, Audience.PRIVATE);
    }

    private Reply write(Outcome outcome, String pack, Language language, Audience audience) {
        return writer.write(outcome, new Context(pack, language, audience));
    }

    private Outcome checkedOf(String pack, Draft draft, Optional<SafeCopy> copy) {
        Screening screening = draft.screening();
        Evidence evidence = Evidence.of(screening.findings(), screening.persons());
        return new Outcome.Checked(
                screening,
                decide(pack, evidence),
                copy.map(made -> new Outcome.Copied(
                        made, decide(pack, evidence.copied(Evidence.of(made.remaining(), 0), shipped.types())))));
    }

    private Decision decide(String pack, Evidence evidence) {
        return shipped.pack(pack)
                .policy()
                .map(policy -> policy.decide(evidence))
                .orElseGet(() -> Decision.withoutPolicy(evidence));
    }

    /** What a question that names a tool (or none: all) and kinds of information gets. */
    private Search asked(String pack, List<String> named, String... kinds) {
        Set<DataType> types = Arrays.stream(kinds).map(DataType::of).collect(Collectors.toSet());
        Decision whole = decide(pack, new Evidence(types, Set.of(), 0, Map.of()));
        List<ToolDecision> tools = whole.tools().stream()
                .filter(decision ->
                        named.isEmpty() || named.contains(decision.tool().id()))
                .toList();
        PolicyPack own = shipped.pack(pack);
        List<Passage> passages = Stream.of("2.1", "4", "steg-3")
                .filter(section -> own.guideline().section(section).isPresent())
                .map(section -> shipped.passage(pack, section))
                .toList();
        return new Search(
                passages, Optional.of(new Decision(whole.evidence(), whole.classification(), tools)), Set.of());
    }

    private static Optional<SafeCopy> copy(boolean withContent) {
        UserText text = UserText.of("Möte med [NAMN 1], [TELEFON 1]\nom ett ärende.");
        Finding content =
                new Finding(new Span(31, 45), DataType.of("social-assistance"), Confidence.LIKELY, "a-detector");
        return Optional.of(new SafeCopy(text, withContent ? List.of(content) : List.of()));
    }
}
