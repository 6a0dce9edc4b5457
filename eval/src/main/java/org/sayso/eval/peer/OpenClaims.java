// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.claim.LexiconTable;
import org.sayso.eval.peer.Triple.Phrase;
import org.sayso.vocabulary.Role;
import org.sayso.vocabulary.Vocabulary;
import org.sayso.vocabulary.Wording;

/**
 * Claims from open triples, as generously as can honestly be: a relation that holds the words of any wording of a type becomes a claim
 * of that type whatever else the wording asks, with the subject and the object in the roles that the wording gives to their places, or
 * else in the first two roles of the type. The triples of one verb give their roles to one claim. "X is Y" is a role, a kind and
 * a nationality at once, an object with a number a measure, and what somebody says a statement.
 */
final class OpenClaims {

    private static final Set<String> SPEECH = LexiconTable.words("reporting-verbs", "speech");
    private static final Set<String> PLACES = Set.of("in", "at", "near", "on", "outside");

    private final Map<String, List<Wording>> byLastWord = new HashMap<>();
    private final Vocabulary vocabulary;

    OpenClaims(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Wording wording : vocabulary.wordings()) {
            if (wording.trigger() != Wording.Trigger.SHAPE && !wording.negative()) {
                wording.phrases().forEach(phrase -> {
                    String word = phrase.substring(phrase.lastIndexOf(' ') + 1);
                    byLastWord.computeIfAbsent(word, key -> new ArrayList<>()).add(wording);
                });
            }
        }
    }

    List<JsonNode> of(List<Triple> triples) {
        Map<String, MappedClaim> claims = new LinkedHashMap<>();
        for (Triple triple : triples) {
            for (String word : new LinkedHashSet<>(triple.relation())) {
                byLastWord.getOrDefault(word, List.of()).forEach(wording -> add(claims, triple, wording));
            }
            addPlain(claims, triple);
        }
        return claims.values().stream().map(MappedClaim::json).toList();
    }

    private void add(Map<String, MappedClaim> claims, Triple triple, Wording wording) {
        Optional<String> phrase = wording.phrases().stream()
                .filter(candidate -> holds(triple.relation(), candidate))
                .findFirst();
        if (phrase.isEmpty()) {
            return;
        }
        List<Role> roles = vocabulary.type(wording.type()).orElseThrow().roles();
        String last = triple.relation().get(triple.relation().size() - 1);
        boolean passive = triple.relation().get(0).equals("be") && wording.trigger() == Wording.Trigger.VERB;
        String subjectSlot = wording.trigger() == Wording.Trigger.DENOTES ? "self" : passive ? "object" : "subject";
        String objectSlot =
                passive && last.equals("by") ? "subject" : phrase.get().endsWith(last) ? "object" : last;
        String subjectRole = role(wording, subjectSlot).orElse(roles.get(0).name());
        String objectRole = role(wording, objectSlot)
                .orElse(
                        PLACES.contains(last)
                                ? "place"
                                : roles.get(Math.min(1, roles.size() - 1)).name());
        MappedClaim claim = claims.computeIfAbsent(
                        triple.place() + " " + wording.type() + " " + subjectRole + " "
                                + triple.subject().name(),
                        key -> new MappedClaim(wording.type()))
                .with(subjectRole, triple.subject())
                .with(objectRole, triple.object());
        role(wording, "word").ifPresent(role -> claim.with(role, Phrase.of(phrase.get())));
        wording.set().forEach((role, value) -> claim.with(role, Phrase.of(value)));
        if (PLACES.contains(last)) {
            claim.with("place", triple.object());
        }
    }

    private static boolean holds(List<String> relation, String phrase) {
        int at = 0;
        String[] words = phrase.split(" ");
        for (String word : relation) {
            at += at < words.length && words[at].equals(word) ? 1 : 0;
        }
        return at == words.length;
    }

    private static Optional<String> role(Wording wording, String slot) {
        return wording.arguments().stream()
                .filter(rule -> rule.role() != null && rule.slots().contains(slot))
                .map(Wording.ArgumentRule::role)
                .findFirst();
    }

    private static void addPlain(Map<String, MappedClaim> claims, Triple triple) {
        Phrase subject = triple.subject();
        Phrase object = triple.object();
        String relation = String.join(" ", triple.relation());
        String key = relation + "\t" + subject.name() + "\t" + object.text() + "\t";
        if (relation.equals("be")) {
            claims.put(
                    key + "role",
                    new MappedClaim("role")
                            .with("holder", subject)
                            .with("title", object)
                            .with("organization", object));
            claims.put(
                    key + "kind",
                    new MappedClaim("kind").with("entity", subject).with("value", object));
            claims.put(
                    key + "nationality",
                    new MappedClaim("nationality").with("holder", subject).with("value", object));
        }
        if (relation.startsWith("be ") && PLACES.contains(relation.substring(3))) {
            claims.put(
                    key + "presence",
                    new MappedClaim("presence").with("entity", subject).with("place", object));
        }
        if (object.number() != null || subject.number() != null) {
            Phrase counted = object.number() != null ? object : subject;
            claims.put(
                    key + "measure",
                    new MappedClaim("measure")
                            .with("entity", subject)
                            .with("measure", counted)
                            .with("value", counted));
        }
        if (triple.relation().stream().anyMatch(SPEECH::contains)) {
            claims.put(
                    key + "statement",
                    new MappedClaim("statement").with("speaker", subject).with("topic", object));
        }
    }
}
