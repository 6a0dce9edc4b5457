// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What verbs, nouns and adjectives commit their complements to: the lexicons, looked up by the shape of the complement. */
final class Embedding {

    private static final Map<String, Signature> VERBS = LexiconTable.signatures("embedding-verbs");
    private static final Map<String, Signature> NOUNS = LexiconTable.signatures("embedding-nouns");
    private static final Map<String, Signature> ADJECTIVES = LexiconTable.signatures("embedding-adjectives");
    private static final Set<String> SPEECH = LexiconTable.words("reporting-verbs", "speech");

    /** What the first or only one did was done: "the first to land". */
    private static final Set<String> RANKED = Set.of("first", "last", "second", "third", "only", "latest", "next");

    private static final Pattern ORDINAL = Pattern.compile("(four|fif|six|seven|eigh|nin|ten|eleven|twelf|\\d+)th");

    /** Infinitives of outcome, not of purpose: "grew to become", "lost only to return". */
    private static final Set<String> OUTCOME = Set.of("become", "win", "reach", "total", "hit", "finish", "end", "be");

    /** What somebody asked has been asked, whether it was granted, rejected or left without an answer: "ignored his request". */
    private static final Set<String> ASKING =
            Set.of("request", "demand", "appeal", "plea", "petition", "call", "motion");

    private static final Signature ASKED = new Signature(Commitment.parse("!"), Commitment.parse("!"));

    /** "a failed attempt to": it was not done. */
    private static final Set<String> VAIN = Set.of("failed", "fail", "unsuccessful", "abortive", "botched", "vain");

    private static final Set<String> SAYING = Set.of(
            "say",
            "mention",
            "stress",
            "add",
            "note",
            "tell",
            "state",
            "remind",
            "emphasize",
            "emphasise",
            "repeat",
            "recall",
            "remark",
            "reiterate",
            "thank",
            "congratulate",
            "express",
            "convey",
            "announce",
            "admit",
            "confess",
            "acknowledge",
            "point");

    /** "I have to admit that": who must say so says so. */
    private static final Set<String> ADMITTING = Set.of("admit", "confess", "acknowledge", "say");

    private static final Set<String> AVERSE = Set.of("oppose", "opposed", "object", "averse", "hostile");

    /** "A false report of a blast", "a bogus claim that she left": what is told so is not so. */
    private static final Set<String> UNTRUE =
            Set.of("false", "falsified", "falsify", "fabricated", "fabricate", "bogus", "fake", "untrue");

    private static final Set<String> TOLD =
            Set.of("report", "claim", "rumour", "rumor", "allegation", "accusation", "story", "news", "announcement");

    /** Words and occasions by which one speaks: "used the debate to attack him" attacked him. */
    private static final Set<String> MEANS = Set.of(
            "speech",
            "address",
            "comment",
            "remark",
            "statement",
            "word",
            "term",
            "expression",
            "phrase",
            "interview",
            "appearance",
            "occasion",
            "opportunity",
            "moment",
            "minute",
            "time",
            "part",
            "debate",
            "letter",
            "tweet",
            "hashtag",
            "tag",
            "message",
            "meeting",
            "forum",
            "platform",
            "post",
            "zeal",
            "courage",
            "language");

    private static final Set<String> USING = Set.of("use", "take", "spend", "muster", "seize", "devote");

    private static final Set<String> EASY =
            Set.of("easy", "simple", "quick", "willing", "ready", "eager", "happy", "likely");

    private static final Set<String> TIMES = Set.of("after", "before", "since", "until", "by", "while", "upon", "when");

    private Embedding() {}

    static boolean speech(String verb) {
        return SPEECH.contains(verb);
    }

    /** A clause that completes a verb or adjective: "tried to go", "said that", "likely to". */
    static Signature ofClause(Clause governor, Clause clause) {
        Signature special = specialCase(governor, clause);
        if (special != null) {
            return special;
        }
        List<String> frames = frames(governor, clause);
        return find(governor, frames).orElseGet(() -> otherwise(governor, frames));
    }

    private static @Nullable Signature specialCase(Clause governor, Clause clause) {
        if (governor.lemma().equals("have") && clause.infinitive() && !courteous(governor, clause)) {
            if (yet(governor) || yet(clause)) {
                return new Signature(Commitment.FAILS, Commitment.FAILS);
            }
            return governor.past() ? Signature.TRANSPARENT : null;
        }
        if (courteous(governor, clause)) {
            return Signature.TRANSPARENT;
        }
        if (governor.lemma().equals("say") && ofOneself(governor, clause)) {
            return new Signature(Commitment.HOLDS, Commitment.FAILS); // "I can't say that I like it": I do not
        }
        if (clause.infinitive() && isTooMuch(governor)) {
            return new Signature(Commitment.FAILS, Commitment.to(Modality.PLANNED));
        }
        boolean howTo = clause.infinitive() && clause.interrogative();
        return howTo ? Signature.of(Modality.HYPOTHETICAL) : null;
    }

    private static boolean ofOneself(Clause governor, Clause clause) {
        boolean able = governor.with("aux")
                .anyMatch(aux -> Set.of("can", "could", "ca").contains(Clause.base(governor.token(aux))));
        return able
                && Stream.of(governor, clause)
                        .allMatch(one -> one.subject()
                                .filter(subject ->
                                        Clause.base(one.token(subject)).equals("i"))
                                .isPresent());
    }

    /** "I would like to mention that", "I have to admit that": it is said thereby. */
    static boolean courteous(Clause wish, Clause said) {
        boolean myself = wish.subject()
                .filter(subject -> Set.of("i", "we").contains(Clause.base(wish.token(subject))))
                .isPresent();
        return myself
                && (wish.lemma().equals("like") || wish.lemma().equals("have") && ADMITTING.contains(said.lemma()))
                && !wish.hasObject()
                && said.infinitive()
                && SAYING.contains(said.lemma());
    }

    private static boolean yet(Clause clause) {
        return clause.with("advmod")
                .anyMatch(adverb -> Clause.base(clause.token(adverb)).equals("yet"));
    }

    private static Signature otherwise(Clause governor, List<String> frames) {
        if (frames.contains("to")) {
            boolean predicate = governor.token().upos().equals("VERB");
            return predicate ? Signature.TRANSPARENT : Signature.of(Modality.HYPOTHETICAL);
        }
        boolean that = frames.contains("that");
        return that ? new Signature(Commitment.HOLDS, Commitment.to(Modality.POSSIBLE)) : Signature.TRANSPARENT;
    }

    /** "To" clauses beside a verb: those that the verb asks for, otherwise its purpose. */
    static Signature ofPurpose(Clause governor, Clause clause) {
        if (evenSo(governor)) {
            return Signature.TRANSPARENT;
        }
        boolean asked = !governor.hasObject() || ordering(governor);
        Optional<Signature> known = asked ? find(governor, frames(governor, clause)) : Optional.empty();
        return known.orElseGet(() -> purpose(governor, clause));
    }

    private static boolean ordering(Clause governor) {
        return find(governor, List.of("obj-to"))
                .filter(signature -> signature.positive().modality() == Modality.ORDERED)
                .isPresent();
    }

    private static Signature purpose(Clause governor, Clause clause) {
        boolean only =
                clause.with("advmod").anyMatch(a -> Clause.base(clause.token(a)).equals("only"));
        boolean outcome =
                OUTCOME.contains(clause.lemma()) && clause.token().upos().equals("VERB") && governor.past();
        if (only || outcome || isMeans(governor)) {
            return Signature.TRANSPARENT;
        }
        Commitment aim = isTooMuch(governor) ? Commitment.FAILS : Commitment.to(Modality.PLANNED);
        return new Signature(aim, Commitment.to(Modality.PLANNED));
    }

    /** "Went so far as to praise", "went off script to praise". */
    private static boolean evenSo(Clause governor) {
        return governor.lemma().equals("go")
                && Stream.concat(governor.with("advmod"), Stream.concat(governor.with("obl"), governor.with("xcomp")))
                        .anyMatch(word -> Set.of("far", "way", "script").contains(Clause.base(governor.token(word))));
    }

    /** "Used his speech to call for peace", "took a moment to thank them": it was said in or by what was used. */
    private static boolean isMeans(Clause governor) {
        return USING.contains(governor.lemma())
                && (governor.past() || governor.gerund())
                && governor.with("obj")
                        .anyMatch(used -> MEANS.contains(governor.token(used).lemma()));
    }

    /** "too heavy to land"; what is too easy to get is got. */
    private static boolean isTooMuch(Clause governor) {
        return !EASY.contains(governor.lemma())
                && governor.with("advmod")
                        .anyMatch(adverb -> Clause.base(governor.token(adverb)).equals("too"));
    }

    /** "accused of going", "prevented from going"; whoever is "opposed to going" may go or not. */
    static Optional<Signature> ofPreposition(Clause governor, Clause clause) {
        boolean averse = clause.gerund() && clause.marks().contains("to") && AVERSE.contains(governor.lemma());
        if (averse) {
            return Optional.of(Signature.of(Modality.HYPOTHETICAL));
        }
        return find(governor, prepositions(clause));
    }

    /** A clause that completes a noun: "a plan to go", "the claim that", "the risk of going"; "had this to say" says it. */
    static Optional<Signature> ofNounClause(Clause noun, Clause clause) {
        if (clause.infinitive() && speech(clause.lemma()) && noun.lemma().equals("this")) {
            return Optional.of(Signature.TRANSPARENT);
        }
        List<String> frames = clause.marks().contains("that")
                ? List.of("that")
                : clause.infinitive() ? List.of("to") : prepositions(clause);
        Optional<Signature> known = find(noun, frames);
        if (known.isPresent() || !clause.infinitive()) {
            return known.or(() -> frames.contains("that") ? Optional.of(otherwise(noun, frames)) : Optional.empty());
        }
        boolean ranked = Stream.concat(noun.with("amod"), Stream.of(noun.head()))
                .anyMatch(index -> RANKED.contains(Clause.base(noun.token(index)))
                        || isOrdinal(noun, index)
                        || noun.token(index).xpos().equals("JJS"));
        return Optional.of(ranked ? Signature.TRANSPARENT : Signature.of(Modality.PLANNED));
    }

    private static boolean isOrdinal(Clause noun, int index) {
        return !noun.token().upos().equals("PROPN")
                && ORDINAL.matcher(Clause.base(noun.token(index))).matches();
    }

    /** "a failed attempt", "a vain effort". */
    static boolean vain(Clause noun) {
        return noun.with("amod").anyMatch(adjective -> VAIN.contains(Clause.base(noun.token(adjective))));
    }

    /** Whether a noun tells what is not so: "false reports". */
    static boolean untrue(Clause noun) {
        return TOLD.contains(noun.lemma())
                && noun.with("amod").anyMatch(adjective -> UNTRUE.contains(Clause.base(noun.token(adjective))));
    }

    /** A noun that completes a verb, noun or adjective: "denied the attack", "accused of murder", "a murder charge". */
    static Optional<Signature> ofPhrase(Clause governor, Clause phrase) {
        if (ASKING.contains(phrase.lemma()) && phrase.has("nmod:poss")) {
            return Optional.of(ASKED);
        }
        return switch (phrase.token().deprel()) {
            case "obj", "nsubj:pass" -> find(governor, List.of("np"));
            case "nsubj" -> find(governor, List.of("subj"));
            case "compound" -> phrase.has("nummod") ? Optional.empty() : find(governor, List.of("compound"));
            default -> {
                boolean known = phrase.definite() && phrase.marks().contains("about"); // "talked about her win"
                yield known ? Optional.empty() : find(governor, prepositions(phrase));
            }
        };
    }

    static Signature ofSpeech(Clause governor) {
        return find(governor, List.of("that")).orElse(Signature.TRANSPARENT);
    }

    private static List<String> prepositions(Clause phrase) {
        return phrase.marks().stream()
                .filter(mark -> !TIMES.contains(mark))
                .map(mark -> mark.equals("to") ? "to-np" : mark)
                .toList();
    }

    /** The frames that a clause may fill, the closest first. */
    private static List<String> frames(Clause governor, Clause clause) {
        if (clause.infinitive()) {
            return infinitive(governor);
        }
        List<String> frames = new ArrayList<>();
        if (clause.gerund()) {
            frames.addAll(prepositions(clause));
            frames.add("ing");
        } else if (clause.finite() || clause.has("nsubj") || clause.marks().contains("that")) {
            frames.addAll(governor.passive() ? List.of("pass-that", "that") : List.of("that"));
        } else {
            boolean verb = clause.token().upos().equals("VERB");
            frames.addAll(verb ? List.of("bare") : governor.passive() ? List.of("pass-as", "as") : List.of("as"));
        }
        return frames;
    }

    private static List<String> infinitive(Clause governor) {
        boolean participle = governor.token().xpos().equals("VBN") && !governor.has("aux");
        if (governor.passive() || participle) {
            return List.of("pass-to", "obj-to", "to");
        }
        boolean addressed = governor.hasObject()
                || (ordering(governor) && governor.with("obl").anyMatch(o -> o > governor.head()));
        return addressed ? List.of("obj-to", "to") : List.of("to");
    }

    /** "The aim is to win": the noun says how far the infinitive holds. */
    static Optional<Signature> ofSubject(Clause subject) {
        return find(subject, List.of("to"));
    }

    /** By the part of speech that the governor was read as; where that has no entry, by the others. */
    private static Optional<Signature> find(Clause governor, List<String> frames) {
        List<Map<String, Signature>> lexicons = switch (governor.token().upos()) {
            case "VERB", "AUX" -> List.of(VERBS, ADJECTIVES);
            case "ADJ", "ADV" -> List.of(ADJECTIVES, VERBS);
            default -> List.of(NOUNS);
        };
        return lexicons.stream()
                .flatMap(lexicon -> frames.stream()
                        .flatMap(frame -> Stream.of(frame + ":" + governor.phrasal(), frame + ":" + governor.lemma()))
                        .map(lexicon::get))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
