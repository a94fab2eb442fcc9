package dev.vett.app.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vett.Outcome;
import dev.vett.Outcome.Search;
import dev.vett.data.YamlNode;
import dev.vett.guideline.Passage;
import dev.vett.pack.PolicyPack;
import dev.vett.policy.Classification;
import dev.vett.policy.Clause;
import dev.vett.policy.DecidingQuestion;
import dev.vett.policy.Decision;
import dev.vett.policy.Reason;
import dev.vett.policy.Step;
import dev.vett.policy.ToolDecision;
import dev.vett.request.Context;
import dev.vett.screening.DataType;
import dev.vett.screening.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes an outcome as the JSON object of {@code docs/json.md}. Thread-safe. */
public final class OutcomeJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * What is written.
     *
     * @param millis how long it took
     */
    public record Answer(Outcome outcome, Context context, PolicyPack pack, long millis) {}

    /** One object over several lines, for a single call. */
    public String pretty(Answer answer) {
        return object(Optional.empty(), answer).toPrettyString();
    }

    /** One object in one line, with the id of the line that it answers. */
    String line(String id, Answer answer) {
        return object(Optional.of(id), answer).toString();
    }

    private ObjectNode object(Optional<String> id, Answer answer) {
        PolicyPack pack = answer.pack();
        ObjectNode json = mapper.createObjectNode();
        id.ifPresent(given -> json.put("id", given));
        json.put("pack", pack.id());
        json.put("lang", answer.context().language().code());
        ArrayNode warnings = mapper.createArrayNode();
        answer.outcome().accept(new Writer(json, pack, warnings));
        if (pack.review().isEmpty()) {
            warnings.add("unreviewed-pack");
        }
        if (pack.document().kind() == PolicyPack.Kind.PRESENTATION) {
            warnings.add("presentation");
        }
        json.set("warnings", warnings);
        json.put("millis", answer.millis());
        return json;
    }

    /** The object for a line that could not be read. */
    String error(Optional<String> id, String code, String message) {
        ObjectNode json = mapper.createObjectNode();
        json.put("id", id.orElse(null));
        json.putObject("error").put("code", code).put("message", message);
        return json.toString();
    }

    /** Fills in one object. */
    private static final class Writer implements Outcome.Visitor<ObjectNode> {
        private final ObjectNode json;
        private final PolicyPack pack;
        private final ArrayNode warnings;

        Writer(ObjectNode json, PolicyPack pack, ArrayNode warnings) {
            this.json = json;
            this.pack = pack;
            this.warnings = warnings;
        }

        @Override
        public ObjectNode answered(Outcome.Answered outcome) {
            return search(outcome, outcome.search());
        }

        @Override
        public ObjectNode closestSections(Outcome.ClosestSections outcome) {
            return search(outcome, outcome.search());
        }

        @Override
        public ObjectNode notCovered(Outcome.NotCovered outcome) {
            outcome.gap().ifPresent(gap -> json.put("gap", gap.id()));
            return search(outcome, outcome.search());
        }

        @Override
        public ObjectNode offTopic(Outcome.OffTopic outcome) {
            return search(outcome, outcome.search());
        }

        @Override
        public ObjectNode opened(Outcome.Opened outcome) {
            List<Passage> passages = outcome.section().stream()
                    .map(section -> new Passage(outcome.pack(), section.id(), section.heading(), section.text(), 1))
                    .toList();
            return search(outcome, new Search(passages, Optional.empty(), Set.of()));
        }

        @Override
        public ObjectNode helped(Outcome.Helped outcome) {
            json.put("topic", YamlNode.kebab(outcome.topic()));
            return search(outcome, Search.empty());
        }

        /** The same fields as an answer and a check have, all empty. */
        @Override
        public ObjectNode rejected(Outcome.Rejected outcome) {
            json.put("reason", YamlNode.kebab(outcome.problem()));
            json.put("length", outcome.length());
            json.putNull("class");
            json.putArray("reasons");
            return search(outcome, Search.empty());
        }

        @Override
        public ObjectNode checked(Outcome.Checked outcome) {
            ArrayNode findings = json.putArray("findings");
            for (Finding finding : outcome.screening().findings()) {
                ObjectNode node =
                        findings.addObject().put("type", finding.type().id());
                finding.type().optionalVariant().ifPresent(variant -> node.put("variant", variant));
                node.put("start", finding.span().start())
                        .put("end", finding.span().end())
                        .put("confidence", YamlNode.kebab(finding.confidence()))
                        .put("detector", finding.detector());
            }
            decision(json, outcome.decision());
            enough(outcome.decision());
            outcome.safeCopy().ifPresent(copied -> {
                json.put("safeCopy", copied.copy().text().text());
                decision(json.putObject("copy"), copied.decision());
            });
            if (outcome.decision().classification().isEmpty()) {
                warnings.add("no-tool-rules");
            }
            return json;
        }

        @Override
        public ObjectNode resolved(Outcome.Resolved outcome) {
            return decided(outcome.decision());
        }

        @Override
        public ObjectNode shared(Outcome.Shared outcome) {
            return decided(outcome.decision());
        }

        /** The fields of a check, without a draft. */
        private ObjectNode decided(Decision decision) {
            json.putArray("findings");
            decision(json, decision);
            return json;
        }

        /** What to take out, and what the text is then. */
        private void enough(Decision decision) {
            pack.policy().flatMap(policy -> policy.enough(decision.evidence())).ifPresent(removal -> {
                ObjectNode node = json.putObject("enough");
                strings(
                        node.putArray("remove"),
                        removal.types().stream().map(DataType::toString).toList());
                node.put("class", removal.reached().classId());
            });
        }

        private ObjectNode search(Outcome outcome, Search search) {
            json.put("outcome", outcome.kind());
            ArrayNode passages = json.putArray("passages");
            for (Passage passage : search.passages()) {
                ObjectNode node =
                        passages.addObject().put("section", passage.section()).put("pack", passage.pack());
                strings(node.putArray("heading"), passage.heading());
                node.put("text", passage.text());
                passage.best().ifPresent(sentence -> node.put("best", sentence));
                node.put("score", Math.round(passage.score() * 1000) / 1000.0);
            }
            tools(json, search.decision().map(Decision::tools).orElse(List.of()));
            strings(
                    json.putArray("findings"),
                    search.pasted().stream().map(DataType::toString).sorted().toList());
            if (!search.pasted().isEmpty()) {
                warnings.add("personal-data-in-question");
            }
            return json;
        }

        private void decision(ObjectNode into, Decision decision) {
            Optional<Classification> classification = decision.classification();
            into.putNull("class");
            ArrayNode reasons = into.arrayNode();
            classification.ifPresent(found -> {
                Step step = found.certain();
                into.putObject("class")
                        .put("id", step.classId())
                        .put("name", step.className().in(pack.languages().get(0)))
                        .put("assumed", found.assumed());
                for (Reason reason : found.reasons()) {
                    ObjectNode node =
                            reasons.addObject().put("step", reason.step().id());
                    strings(
                            node.putArray("types"),
                            reason.types().stream().map(DataType::toString).toList());
                    node.put("section", reason.rule().clause().section());
                    packOf(node, reason.rule().clause());
                }
            });
            into.set("reasons", reasons);
            tools(into, decision.tools());
        }

        /** Named only where it is not the pack that was asked: the one that a department's pack tightens. */
        private void packOf(ObjectNode node, Clause clause) {
            if (!clause.pack().equals(pack.id())) {
                node.put("pack", clause.pack());
            }
        }

        private void tools(ObjectNode into, List<ToolDecision> decisions) {
            ArrayNode tools = into.putArray("tools");
            for (ToolDecision decision : decisions) {
                ObjectNode node = tools.addObject()
                        .put("tool", decision.tool().id())
                        .put("verdict", YamlNode.kebab(decision.verdict()));
                node.put("cell", decision.cell().map(cell -> cell.id()).orElse(null));
                node.put(
                        "section",
                        decision.cell().map(cell -> cell.clause().section()).orElse(null));
                decision.cell().ifPresent(cell -> packOf(node, cell.clause()));
                strings(
                        node.putArray("quote"),
                        decision.cell().map(cell -> cell.clause().quotes()).orElse(List.of()));
                decision.question().map(DecidingQuestion::id).ifPresent(question -> node.put("question", question));
                decision.cell()
                        .flatMap(cell -> cell.exception())
                        .ifPresent(exception -> clause(node.putObject("exception"), exception));
            }
        }

        private void clause(ObjectNode node, Clause clause) {
            node.put("section", clause.section());
            packOf(node, clause);
            strings(node.putArray("quote"), clause.quotes());
        }

        private static void strings(ArrayNode array, Collection<String> values) {
            values.forEach(array::add);
        }
    }
}
