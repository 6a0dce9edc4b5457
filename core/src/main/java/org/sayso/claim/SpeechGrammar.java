// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;

/**
 * Who says what by the shape of the sentence: "X said that", "..., X said", "according to X", "X's claim that",
 * "accused by X of", "a report saying". The outlet's own words beside a content ("..., said X, head of Y") stay outside it.
 */
final class SpeechGrammar {

    private static final Set<String> SPEECH = LexiconTable.words("reporting-verbs", "speech");
    private static final Set<String> REPORT = LexiconTable.words("reporting-verbs", "report");
    private static final Set<String> ADDRESS = LexiconTable.words("reporting-verbs", "address");
    private static final Set<String> ATTITUDE = LexiconTable.words("reporting-verbs", "attitude");
    private static final Set<String> NOUNS = LexiconTable.words("reporting-nouns", "");
    private static final Set<String> DEEDS = LexiconTable.words("incidents", "deed");
    private static final Set<String> VENUES = Set.of(
            "interview", "conference", "speech", "letter", "tweet", "post", "email", "briefing", "address", "memo");
    private static final Set<String> CHARGES = Set.of("accuse", "charge", "suspect");
    private static final Set<String> GIVING = Set.of(
            "make",
            "issue",
            "release",
            "give",
            "have",
            "express",
            "publish",
            "raise",
            "voice",
            "air",
            "convey",
            "offer",
            "deliver",
            "share",
            "repeat",
            "reiterate",
            "send");
    private static final Set<String> JUDGING = Set.of(
            "ask",
            "criticise",
            "criticize",
            "praise",
            "slam",
            "denounce",
            "condemn",
            "question",
            "dismiss",
            "defend",
            "mock",
            "decry",
            "deplore",
            "welcome",
            "hail");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> THOUGHT = Set.of("believe", "think", "feel", "expect", "consider", "fear");
    private static final Set<String> PEOPLE = Set.of("official", "source", "people", "document", "person", "witness");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

    /** Verbs whose object is what somebody makes known: "organisers reported three cases". */
    private static final Set<String> TELLING = Set.of("report", "confirm");

    private final Reading reading;
    private final SourcePhrase phrases;
    private final List<Quotation> quotations;

    SpeechGrammar(Reading reading, SourcePhrase phrases) {
        this.reading = reading;
        this.phrases = phrases;
        this.quotations = Quotation.in(reading);
    }

    /** Whether a verb introduces what somebody says, shows, thinks or asks. */
    static boolean isSaying(String lemma) {
        return SPEECH.contains(lemma) || REPORT.contains(lemma);
    }

    /** Whether a noun names what somebody says, or the paper that says it. */
    static boolean isNounOfSaying(String lemma) {
        return NOUNS.contains(lemma) || VENUES.contains(lemma);
    }

    /** Whether the object of a verb is what somebody makes known. */
    static boolean isTelling(String lemma) {
        return TELLING.contains(lemma);
    }

    /** The attributions of the whole text, in order of their cues. */
    List<Attribution> attributions() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            String base = Clause.base(reading.tokens().get(i));
            if (base.equals("according")) {
                accordingTo(i).ifPresent(found::add);
            } else if (base.equals("per")) {
                per(i).ifPresent(found::add);
            } else if (SPEECH.contains(base) || REPORT.contains(base) || ATTITUDE.contains(base)) {
                byPredicate(Clause.of(reading, i), found);
            } else if (reading.tokens().get(i).upos().equals("VERB")) {
                byQuotation(Clause.of(reading, i)).ifPresent(found::add);
            }
            if (TELLING.contains(base)) {
                byReport(Clause.of(reading, i)).ifPresent(found::add);
            }
            if (NOUNS.contains(base) && reading.tokens().get(i).upos().equals("NOUN")) {
                byNoun(Clause.of(reading, i)).ifPresent(found::add);
            }
        }
        return found;
    }

    private void byPredicate(Clause cue, List<Attribution> found) {
        boolean adjective = ATTITUDE.contains(cue.lemma());
        boolean verb = cue.token().upos().equals("VERB") && !(cue.infinitive() && THOUGHT.contains(cue.lemma()));
        if (!adjective && !verb) {
            return;
        }
        List<Integer> contents = contents(cue);
        if (contents.isEmpty()) {
            return;
        }
        Optional<Integer> source = source(cue);
        List<TokenRange> tokens = tokensUnder(contents, cue.head());
        source.ifPresent(head -> found.add(attribution(head, cueRange(cue), tokens)));
        cited(cue).ifPresent(head -> found.add(attribution(head, new TokenRange(cue.head(), cue.head() + 1), tokens)));
    }

    /** Whatever the verb: who does it right before or behind the quotation of a whole clause says it ("the mayor thundered, ..."). */
    private Optional<Attribution> byQuotation(Clause verb) {
        Sentence sentence = reading.sentenceOf(verb.head());
        boolean plain = verb.finite() && !verb.passive() && !verb.has("obj");
        Optional<Integer> subject = verb.subject().flatMap(this::speaker).filter(this::isSomebody);
        return quotations.stream()
                .filter(quotation -> plain
                        && sentence.contains(quotation.range().start())
                        && !quotation.range().contains(verb.head())
                        && subject.isPresent()
                        && !quotation.range().contains(subject.get()))
                .filter(quotation -> isSetOff(verb, subject.orElseThrow(), quotation) && holdsClauseOf(verb, quotation))
                .findFirst()
                .map(quotation -> attribution(
                        subject.get(),
                        new TokenRange(verb.head(), verb.head() + 1),
                        List.of(new TokenRange(
                                quotation.range().start(),
                                Math.min(quotation.range().end(), sentence.last())))));
    }

    private boolean isSomebody(int noun) {
        return reading.tokens().get(noun).upos().matches("PROPN|PRON")
                || Kinds.ofNoun(reading.tokens().get(noun).lemma()).stream()
                        .anyMatch(kind -> kind == Kind.PERSON || kind == Kind.GROUP || kind == Kind.PLACE);
    }

    /** Only a comma or a colon between verb and quotation, the subject aside: "X thundered, ..."; "..., thundered X". */
    private boolean isSetOff(Clause verb, int subject, Quotation quotation) {
        int before = quotation.range().start() - 1;
        if (before == verb.head() + 1) {
            return reading.tokens().get(before).form().matches("[,:]");
        }
        int last = quotation.range().end() - 2;
        int behind = quotation.range().end();
        int first = Math.min(verb.head(), firstUnder(subject));
        return last >= 0 && reading.tokens().get(last).form().matches("[,?!]") && first == behind;
    }

    /** Whether what is quoted is a clause of the verb, or the verb stands in passing in it. */
    private boolean holdsClauseOf(Clause verb, Quotation quotation) {
        boolean below = verb.children().stream()
                .anyMatch(child -> quotation.range().contains(child)
                        && verb.token(child).relation().matches("ccomp|parataxis|advcl|dep"));
        boolean above = verb.token().relation().matches("parataxis|ccomp|conj|dep")
                && quotation.range().contains(Math.max(0, verb.token().head()));
        return below || above;
    }

    /** "Organisers report cases in two provinces": the object is what they make known. */
    private Optional<Attribution> byReport(Clause verb) {
        Optional<Integer> object = verb.with("obj").findFirst();
        Optional<Integer> source = verb.token().upos().equals("VERB") && !verb.passive()
                ? source(verb).filter(this::isSomebody)
                : Optional.empty();
        return object.isPresent() && source.isPresent() && !verb.has("ccomp")
                ? Optional.of(attribution(
                        source.get(),
                        new TokenRange(verb.head(), verb.head() + 1),
                        ranges(verb.head(), token -> !reading.dominates(source.get(), token))))
                : Optional.empty();
    }

    private Attribution attribution(int sourceHead, TokenRange cue, List<TokenRange> content) {
        return new Attribution(List.of(phrases.of(sourceHead)), List.of(cue), content);
    }

    /** Heads of what the cue introduces; its own governor where the cue stands in passing. */
    private List<Integer> contents(Clause cue) {
        List<Integer> contents = new ArrayList<>();
        cue.children().stream().filter(child -> introduced(cue, child)).forEach(contents::add);
        if (contents.isEmpty() && inPassing(cue)) {
            boolean edge = atEdge(cue.firstToken(), reading.lastUnder(cue.head()));
            contents.add(edge ? top(cue.token().head()) : cue.token().head());
        }
        return contents;
    }

    private boolean introduced(Clause cue, int child) {
        Clause content = Clause.of(reading, child);
        return switch (content.token().deprel()) {
            case "ccomp", "ccomp:outer" ->
                !content.infinitive() || content.subject().isPresent();
            case "xcomp" -> ownWord(cue, content);
            case "advcl", "obl" -> CHARGES.contains(cue.lemma()) && content.marked(Set.of("of", "with"));
            case "parataxis" ->
                SPEECH.contains(cue.lemma()) && child > cue.head() && !isCue(content) && !cue.has("ccomp");
            case "csubj:pass", "csubj" -> cue.passive() && content.marks().contains("that");
            default -> false;
        };
    }

    /** "claims to have killed", "denied killing", "admitted taking". */
    private static boolean ownWord(Clause cue, Clause content) {
        boolean claims = Set.of("claim", "profess", "purport").contains(cue.lemma()) && content.infinitive();
        boolean denies = Set.of("deny", "admit", "acknowledge", "report").contains(cue.lemma()) && content.gerund();
        return !cue.passive() && (claims || denies);
    }

    private static boolean isCue(Clause clause) {
        return SPEECH.contains(clause.lemma()) && clause.subject().isPresent();
    }

    private boolean inPassing(Clause cue) {
        boolean aside = cue.token().relation().equals("parataxis")
                || cue.token().relation().equals("discourse");
        return aside
                && SPEECH.contains(cue.lemma())
                && cue.subject().isPresent()
                && cue.token().head() >= 0;
    }

    /** From where a closing or opening aside hangs up to the head of all that it speaks of. */
    private int top(int head) {
        int top = head;
        while (reading.tokens().get(top).head() >= 0
                && !reading.tokens().get(top).relation().equals("parataxis")) {
            top = reading.tokens().get(top).head();
        }
        return top;
    }

    /** Whether an aside opens its sentence, or closes it behind a comma or a quotation mark with no more verb to come. */
    private boolean atEdge(int first, int last) {
        Sentence sentence = reading.sentenceOf(first);
        boolean closes = IntStream.range(last + 1, sentence.last())
                .noneMatch(i -> reading.tokens().get(i).upos().matches("VERB|AUX"));
        boolean setOff = punctuation(first) || (first > sentence.first() && punctuation(first - 1));
        return first == sentence.first() || (closes && setOff);
    }

    private boolean punctuation(int index) {
        return reading.tokens().get(index).upos().equals("PUNCT");
    }

    /** Head of the phrase that names who says it. */
    private Optional<Integer> source(Clause cue) {
        boolean participle = cue.token().xpos().equals("VBN")
                && !cue.has("aux")
                && cue.subject().isEmpty();
        if (cue.passive() || participle) {
            return agent(cue);
        }
        return cue.subject().flatMap(this::speaker).or(() -> inherited(cue, 0));
    }

    private static Optional<Integer> agent(Clause cue) {
        return cue.children().stream()
                .filter(child -> cue.token(child).deprel().equals("obl:agent")
                        || (cue.token(child).relation().equals("obl")
                                && Clause.of(cue.reading(), child).marks().contains("by")))
                .findFirst();
    }

    /** A subject as a speaker: relative pronouns stand for what they follow, an empty "it" for nobody. */
    private Optional<Integer> speaker(int subject) {
        String base = Clause.base(reading.tokens().get(subject));
        if (!RELATIVES.contains(base)) {
            return Optional.of(subject)
                    .filter(s -> !reading.tokens().get(s).relation().equals("expl"))
                    .filter(s -> !isDeed(reading.tokens().get(s)));
        }
        for (int i = subject; i >= 0; i = reading.tokens().get(i).head()) {
            if (reading.tokens().get(i).deprel().equals("acl:relcl")) {
                return Optional.of(reading.tokens().get(i).head());
            }
        }
        return Optional.empty();
    }

    /** "The murder shows that nobody is safe": that is the writer's. */
    private static boolean isDeed(Token word) {
        return word.upos().equals("NOUN") && DEEDS.contains(word.lemma());
    }

    /** The subject that a cue without one shares, or whom another judges for it ("rebuked X for saying"): "X called Y and said", "..., saying", "a report saying", "went on to say". */
    private Optional<Integer> inherited(Clause cue, int depth) {
        int head = cue.token().head();
        if (head < 0 || depth > 3) {
            return Optional.empty();
        }
        Clause governor = Clause.of(reading, head);
        if (cue.token().relation().equals("advcl")
                && cue.marks().contains("for")
                && governor.with("obj").findFirst().isPresent()) {
            return governor.with("obj").findFirst();
        }
        return switch (cue.token().relation()) {
            case "conj", "advcl", "parataxis" -> subjectOf(governor, depth);
            case "xcomp" -> governor.with("obj").findFirst().or(() -> subjectOf(governor, depth));
            case "acl" -> Optional.of(head).filter(noun -> !cue.infinitive());
            default -> Optional.empty();
        };
    }

    private Optional<Integer> subjectOf(Clause governor, int depth) {
        return governor.subject().flatMap(this::speaker).or(() -> inherited(governor, depth + 1));
    }

    /** "..., citing officials". */
    private Optional<Integer> cited(Clause cue) {
        return cue.with("advcl")
                .filter(child -> Clause.base(cue.token(child)).equals("cite"))
                .flatMap(child -> Clause.of(reading, child).with("obj"))
                .filter(this::canSpeak)
                .findFirst();
    }

    private boolean canSpeak(int noun) {
        String base = Clause.base(reading.tokens().get(noun));
        return reading.tokens().get(noun).upos().equals("PROPN") || NOUNS.contains(base) || PEOPLE.contains(base);
    }

    private TokenRange cueRange(Clause cue) {
        int end = cue.head() + 1;
        for (int child : cue.children()) {
            if (child >= end && partOfCue(cue, child) && firstUnder(child) == end) {
                end = reading.lastUnder(child) + 1;
            }
        }
        int start = cue.head();
        while (start > 0
                && reading.tokens().get(start - 1).head() == cue.head()
                && reading.tokens().get(start - 1).relation().equals("aux")) {
            start--;
        }
        return new TokenRange(start, Math.min(end, cue.head() + 9));
    }

    private int firstUnder(int head) {
        return Clause.of(reading, head).firstToken();
    }

    private boolean partOfCue(Clause cue, int child) {
        String noun = Clause.base(reading.tokens().get(child));
        return switch (reading.tokens().get(child).relation()) {
            case "compound" -> true;
            case "obj", "iobj" -> cue.lemma().equals("tell") || cue.lemma().equals("inform");
            case "obl" -> NOUNS.contains(noun) || VENUES.contains(noun);
            default -> false;
        };
    }

    /** "the announcement by X that", "X's claim that", "X issued a statement saying". */
    private Optional<Attribution> byNoun(Clause noun) {
        List<Integer> contents = noun.with("acl")
                .filter(child -> Clause.of(reading, child).marks().contains("that"))
                .toList();
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        TokenRange cue = new TokenRange(noun.head(), noun.head() + 1);
        return owner(noun).map(head -> attribution(head, cue, tokensUnder(contents, noun.head())));
    }

    private Optional<Integer> owner(Clause noun) {
        Stream<Integer> owners = Stream.concat(
                noun.with("nmod:poss"),
                noun.children().stream()
                        .filter(child -> Clause.of(reading, child).marked(Set.of("by", "from")))
                        .filter(child -> reading.tokens().get(child).relation().matches("nmod|obl")));
        return owners.findFirst().or(() -> giver(noun));
    }

    private Optional<Integer> giver(Clause noun) {
        int head = noun.token().head();
        boolean given = head >= 0
                && noun.token().deprel().equals("obj")
                && GIVING.contains(Clause.base(reading.tokens().get(head)));
        return given ? source(Clause.of(reading, head)) : Optional.empty();
    }

    /** "According to X": what X hangs from, or the whole sentence where it opens or closes one. */
    private Optional<Attribution> accordingTo(int word) {
        int end = reading.sentenceOf(word).last();
        boolean to =
                word + 2 < end && Clause.base(reading.tokens().get(word + 1)).equals("to");
        if (!to) {
            return Optional.empty();
        }
        int source = nounAfter(word + 1);
        int hanging = reading.tokens()
                .get(reading.dominates(word, source) ? word : source)
                .head();
        if (hanging < 0) {
            return Optional.empty();
        }
        int content = atEdge(word, reading.lastUnder(source)) ? top(hanging) : hanging;
        return Optional.of(according(word, source, content));
    }

    /** "..., per the party's rules". */
    private Optional<Attribution> per(int word) {
        Sentence sentence = reading.sentenceOf(word);
        boolean aside = word + 1 < sentence.last()
                && (word == sentence.first()
                        || punctuation(word - 1)
                                && !reading.tokens().get(word - 1).form().equals("-"));
        int source = aside ? nounAfter(word) : word;
        int hanging = reading.tokens().get(source).head();
        if (!aside || hanging < 0 || reading.tokens().get(source).upos().equals("NUM")) {
            return Optional.empty();
        }
        int content = atEdge(word, reading.lastUnder(source)) ? top(hanging) : hanging;
        IntPredicate inSource = token -> token == word || reading.dominates(source, token);
        return Optional.of(attribution(source, new TokenRange(word, word + 1), ranges(content, inSource.negate())));
    }

    /** The head of the phrase that begins after a preposition. */
    private int nounAfter(int preposition) {
        int noun = preposition + 1;
        int head = reading.tokens().get(noun).head();
        while (head > preposition && NOMINAL.contains(reading.tokens().get(head).upos())) {
            noun = head;
            head = reading.tokens().get(noun).head();
        }
        return noun;
    }

    private Attribution according(int word, int source, int content) {
        IntPredicate inSource = token -> token == word || token == word + 1 || reading.dominates(source, token);
        return attribution(source, new TokenRange(word, word + 2), ranges(content, inSource.negate()));
    }

    private List<TokenRange> tokensUnder(List<Integer> heads, int cue) {
        List<TokenRange> ranges = new ArrayList<>();
        for (int head : heads) {
            boolean inPassing = reading.dominates(head, cue);
            ranges.addAll(ranges(head, token -> !inPassing || !reading.dominates(cue, token)));
        }
        return ranges;
    }

    /** The tokens under a head that pass the test, as runs. */
    private List<TokenRange> ranges(int head, IntPredicate test) {
        Sentence sentence = reading.sentenceOf(head);
        List<TokenRange> ranges = new ArrayList<>();
        int start = -1;
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            boolean inside = i < sentence.last() && reading.dominates(head, i) && test.test(i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                ranges.add(new TokenRange(start, i));
                start = -1;
            }
        }
        return ranges;
    }

    /**
     * What a learned attribution adds: only where its cue is a word of speech and its source a noun or pronoun beside it.
     * Content in other sentences is left to the quotation marks.
     */
    Optional<Attribution> checked(Attribution learned) {
        Optional<Integer> cue = learned.cue().stream()
                .filter(range -> speaks(reading.headOf(range)))
                .flatMapToInt(range -> IntStream.range(range.start(), range.end()))
                .filter(this::isSpeech)
                .boxed()
                .findFirst();
        return cue.flatMap(word -> {
            Sentence sentence = reading.sentenceOf(word);
            List<TokenRange> content = within(learned.content(), sentence);
            return within(learned.source(), sentence).stream()
                    .map(reading::headOf)
                    .map(this::apposed)
                    .filter(head -> NOMINAL.contains(reading.tokens().get(head).upos()))
                    .findFirst()
                    .filter(head -> content.stream().anyMatch(this::saysSomething))
                    .map(head -> attribution(head, learned.cue().get(0), content));
        });
    }

    /**
     * Whether a cue's own word says something: "held heated rhetoric" and "was denied" do not, nor does "did not mention",
     * and who judges ("criticised", "praised") tells nothing of what he judges.
     */
    private boolean speaks(int head) {
        Clause cue = Clause.of(reading, head);
        if (!cue.token().upos().equals("VERB")) {
            return true;
        }
        boolean participle = cue.token().xpos().equals("VBN") && !cue.has("aux");
        boolean addressed = (cue.passive() || participle) && agent(cue).isEmpty();
        boolean negated =
                cue.with("advmod").anyMatch(not -> Set.of("not", "never").contains(Clause.base(cue.token(not))));
        boolean gives = GIVING.contains(cue.lemma())
                && cue.with("obj").anyMatch(object -> NOUNS.contains(Clause.base(cue.token(object))));
        return !addressed && !negated && !JUDGING.contains(cue.lemma()) && (gives || isSpeech(head));
    }

    /** Names of things alone are talked about, not said: "claimed responsibility". */
    private boolean saysSomething(TokenRange range) {
        return reading.tokens().subList(range.start(), range.end()).stream()
                .anyMatch(token -> token.upos().equals("VERB") || token.upos().equals("AUX"));
    }

    /** Up from a determiner to its noun, and from an apposition to what it explains. */
    private int apposed(int head) {
        int top = head;
        while (reading.tokens().get(top).head() >= 0
                && reading.tokens().get(top).relation().matches("det|appos|amod|compound")) {
            top = reading.tokens().get(top).head();
        }
        return top;
    }

    private static List<TokenRange> within(List<TokenRange> ranges, Sentence sentence) {
        return ranges.stream()
                .filter(range -> sentence.contains(range.start()) && sentence.contains(range.end() - 1))
                .toList();
    }

    private boolean isSpeech(int token) {
        String base = Clause.base(reading.tokens().get(token));
        return base.equals("according")
                || base.equals(":")
                || SPEECH.contains(base)
                || REPORT.contains(base)
                || ADDRESS.contains(base)
                || NOUNS.contains(base);
    }
}
