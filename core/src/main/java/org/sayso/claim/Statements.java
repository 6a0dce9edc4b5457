// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.sentence.Attribution;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Kind;
import org.sayso.vocabulary.Lexicon;

/** What somebody says that no typed claim holds: the last resort, so that who said it is not lost. */
final class Statements {

    private static final Set<Kind> SPEAKERS = Set.of(Kind.PERSON, Kind.GROUP, Kind.STATE, Kind.WORK);
    /** Verbs of asking: what is asked is not said. */
    private static final Set<String> ASKING = Set.of("ask", "wonder", "inquire", "question");
    /** Verbs with which somebody binds himself to an infinitive; after all others it is a wish, or what another shall do. */
    private static final Set<String> BINDING =
            Set.of("promise", "vow", "pledge", "swear", "threaten", "claim", "profess", "purport");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "about", "in", "for", "on", "with", "at", "by", "from");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> SHOWING = Set.of("show", "demonstrate", "prove", "indicate", "reveal", "suggest");
    /** What people show is a deed; what a document shows is its word. */
    private static final Set<String> PROVING =
            Set.of("show", "prove", "demonstrate", "ensure", "determine", "establish");

    private static final Set<String> ADDRESSING =
            Set.of("tell", "inform", "assure", "remind", "warn", "notify", "ask", "promise");
    private static final Set<String> VAGUE =
            Set.of("people", "source", "person", "official", "one", "those", "third", "two-third", "percent");
    private static final Set<String> COMMENTING = Set.of("although", "though", "while", "whereas", "but", "which");
    private static final Set<String> CHARGING = Set.of("accuse", "charge", "suspect");
    /** Words by which a speaker is more or fewer than his noun says. */
    private static final Set<String> QUANTIFIERS = Set.of(
            "many", "most", "some", "few", "several", "more", "less", "half", "all", "no", "one", "other", "fewer");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    private final Tree tree;
    private final Kinds kinds;
    private final Phrases phrases;
    private final Matcher matcher;

    Statements(Tree tree, Kinds kinds, Phrases phrases, Matcher matcher) {
        this.matcher = matcher;
        this.tree = tree;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /**
     * What is said.
     *
     * @param trigger the word that says it
     */
    record Said(int trigger, Argument speaker, Argument topic) {}

    /**
     * The statements of a text.
     *
     * @param carried the words that carry typed claims: what is said with them is no statement
     */
    List<Said> in(List<Attribution> attributions, BitSet carried) {
        List<Said> statements = new ArrayList<>();
        BitSet told = new BitSet();
        for (Attribution attribution : attributions) {
            Said said = said(attribution, attributions, carried);
            if (said != null && !told.get(said.trigger())) {
                told.set(said.trigger());
                statements.add(said);
            }
        }
        return statements;
    }

    private @Nullable Said said(Attribution attribution, List<Attribution> all, BitSet carried) {
        if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
            return null;
        }
        int source = matcher.named(
                tree.antecedent(tree.reading.headOf(attribution.source().get(0))));
        int cue = tree.reading.headOf(attribution.cue().get(0));
        String verb = tree.lemma(cue);
        if (isTyped(attribution, cue, carried)
                || attribution.content().stream().anyMatch(range -> range.contains(source))
                || isInOwnWords(source, cue, all)
                || tree.lemma(cue).startsWith("accord") && isSaidByAnother(attribution, all)
                || ASKING.contains(verb)
                || CHARGING.contains(verb)
                || hasGap(cue)
                || isCompared(cue)
                || tree.at(source).xpos().equals("PRP$")
                || SHOWING.contains(verb) && kinds.canBe(source, Kind.PLACE)
                || PROVING.contains(verb) && !kinds.canBe(source, Kind.WORK)
                || !isSpeaker(source)) {
            return null;
        }
        List<TokenRange> parts = parts(attribution, cue);
        if (parts.isEmpty() || isInfinitive(parts.get(0)) && !BINDING.contains(verb) || isDoubt(cue, parts.get(0))) {
            return null;
        }
        return new Said(cue, speaker(source, cue), topic(parts));
    }

    /** What stands in the sentence of the cue; a quotation may go on over others, which have their own claims. */
    private boolean isTyped(Attribution attribution, int cue, BitSet carried) {
        return isCarried(cue, cue + 1, carried)
                || attribution.content().stream()
                        .flatMap(range -> within(range, cue).stream())
                        .anyMatch(range -> isCarried(range.start(), range.end(), carried));
    }

    /** "The aides said so, according to the report": what the aides said is their statement. */
    private boolean isSaidByAnother(Attribution attribution, List<Attribution> all) {
        for (TokenRange range : attribution.content()) {
            int head = tree.reading.headOf(range);
            boolean inner = all.stream()
                    .filter(other -> other != attribution && !other.source().isEmpty())
                    .anyMatch(other -> other.cue().stream().anyMatch(cue -> cue.contains(head)));
            if (inner) {
                return true;
            }
        }
        return false;
    }

    /** "I think that", said by somebody who is quoted: the quotation is his statement. */
    private boolean isInOwnWords(int source, int cue, List<Attribution> all) {
        return tree.form(source).equals("I")
                && all.stream().anyMatch(other -> other.content().stream().anyMatch(range -> range.contains(cue)));
    }

    /** The speaker with the words that count him: "many Republicans". */
    private Argument speaker(int source, int cue) {
        Argument plain = phrases.argument(new Restrictions.Part("statement", "speaker", cue), source, Set.of());
        TokenRange range = Objects.requireNonNull(plain.range());
        int start = range.start();
        boolean counted = false;
        while (start > tree.reading.sentenceOf(source).first()
                && tree.reading.dominates(source, start - 1)
                && !isMark(start - 1)) {
            start--;
            counted |= QUANTIFIERS.contains(tree.lemma(start))
                    || tree.at(start).upos().equals("NUM");
        }
        while (start < range.start() && ARTICLES.contains(tree.lemma(start))) {
            start++;
        }
        int end = isVague(source) ? rightEdge(source, range.end()) : range.end();
        if (!counted && end == range.end()) {
            return plain;
        }
        TokenRange whole = new TokenRange(counted ? start : range.start(), end);
        return new Argument("speaker", phrases.text(whole), whole, plain.mention(), plain.resolved(), plain.quantity());
    }

    /** Who it is stands behind the word: "people close to the campaign", "two-thirds of the young". */
    private boolean isVague(int source) {
        return tree.at(source).upos().equals("NUM")
                || VAGUE.contains(tree.lemma(source))
                || Lexicon.named("nouns-transparent").contains(tree.lemma(source));
    }

    private int rightEdge(int source, int from) {
        int end = from;
        int last = tree.reading.sentenceOf(source).last();
        while (end < last && end - from < 10 && tree.reading.dominates(source, end) && !isMark(end)) {
            end++;
        }
        boolean whole = end == last || isMark(end) || !tree.reading.dominates(source, end);
        return whole ? end : from;
    }

    private Argument topic(List<TokenRange> parts) {
        String text = parts.stream().map(phrases::text).collect(Collectors.joining(" "));
        TokenRange range =
                new TokenRange(parts.get(0).start(), parts.get(parts.size() - 1).end());
        return new Argument("topic", text, range, -1, true, null);
    }

    /**
     * What is said in the cue's own sentence, in the order of the text: whole clauses, and what belongs to them before or behind an
     * aside ("unless it rains, they say, the crop is lost").
     */
    private List<TokenRange> parts(Attribution attribution, int cue) {
        TokenRange words = attribution.cue().get(0);
        List<TokenRange> own = attribution.content().stream()
                .map(range -> within(range, cue))
                .flatMap(Optional::stream)
                .filter(range -> !isOfAnother(range, words))
                .map(range -> trimmed(beside(whole(range, cue), cue)))
                .filter(range -> !isMark(range.start()) && !isHalf(range, attribution, cue) && !isOfCue(range, cue))
                .sorted(Comparator.comparing(this::isClause)
                        .thenComparingInt(TokenRange::size)
                        .reversed())
                .toList();
        List<TokenRange> parts = new ArrayList<>();
        for (TokenRange range : own) {
            if (parts.stream().noneMatch(range::overlaps)) {
                parts.add(range);
            }
        }
        parts.sort(Comparator.comparingInt(TokenRange::start));
        Optional<TokenRange> behind =
                parts.stream().filter(range -> range.start() > cue).findFirst();
        boolean clause = parts.stream().anyMatch(range -> range.size() >= SHORTEST && isClause(range))
                && (parts.get(0).start() < cue
                        || behind.map(range -> isClause(range) || hasMarks(range))
                                .orElse(true));
        return clause ? withoutComment(joined(parts, cue), cue) : List.of();
    }

    /** "As stated by the officers, when it was raised, it failed": a clause that hangs on what is not said is not all that is said. */
    private boolean isHalf(TokenRange content, Attribution attribution, int cue) {
        int head = tree.reading.headOf(content);
        int main = tree.is(head, "advcl") ? tree.head(head) : -1;
        return main >= 0
                && main != cue
                && attribution.content().stream().noneMatch(range -> range.contains(main))
                && !tree.reading.dominates(head, cue);
    }

    /** "'It is law', Berg said of the plan": the phrase says of what she said it. */
    private boolean isOfCue(TokenRange content, int cue) {
        int head = tree.reading.headOf(content);
        return content.start() > cue && tree.is(head, "obl") && tree.head(head) == cue;
    }

    /** "It was its biggest, the army said, although it may take days to tell": outside quotation marks what follows with "although" is the writer's. */
    private List<TokenRange> withoutComment(List<TokenRange> parts, int cue) {
        TokenRange last = parts.get(parts.size() - 1);
        boolean aside = tree.is(cue, "parataxis") && cue < last.end();
        for (int i = last.start() + 1; aside && i < last.end(); i++) {
            if (phrases.isQuotationMark(i)) {
                return parts;
            }
            boolean comment = i > cue
                    && COMMENTING.contains(tree.lemma(i))
                    && tree.form(i - 1).equals(",");
            if (comment) {
                List<TokenRange> cut = new ArrayList<>(parts.subList(0, parts.size() - 1));
                cut.add(trimmed(new TokenRange(last.start(), i)));
                return cut;
            }
        }
        return parts;
    }

    /** Without the holes that no aside explains. */
    private List<TokenRange> joined(List<TokenRange> parts, int cue) {
        List<TokenRange> joined = new ArrayList<>();
        for (TokenRange part : parts) {
            int last = joined.size() - 1;
            boolean aside = last >= 0 && joined.get(last).end() <= cue && cue < part.start();
            if (last < 0 || aside) {
                joined.add(part);
            } else {
                joined.set(last, new TokenRange(joined.get(last).start(), part.end()));
            }
        }
        return joined;
    }

    /** What is said never holds the word that says it: the longer side of it counts. */
    private static TokenRange beside(TokenRange range, int cue) {
        if (!range.contains(cue) || range.size() == 1) {
            return range;
        }
        boolean before = cue - range.start() >= range.end() - 1 - cue;
        return before ? new TokenRange(range.start(), cue) : new TokenRange(cue + 1, range.end());
    }

    /** The part of a range in the sentence of the cue. */
    private Optional<TokenRange> within(TokenRange range, int cue) {
        int start = Math.max(range.start(), tree.reading.sentenceOf(cue).first());
        int end = Math.min(range.end(), tree.reading.sentenceOf(cue).last());
        return start < end ? Optional.of(new TokenRange(start, end)) : Optional.empty();
    }

    /** "Asked what he meant, she said ...": what another verb governs is not what this one says. */
    private boolean isOfAnother(TokenRange content, TokenRange cue) {
        int head = tree.reading.headOf(content);
        int governor = tree.head(head);
        return governor >= 0
                && tree.isAny(head, "ccomp", "xcomp")
                && !cue.contains(governor)
                && !content.contains(governor)
                && SpeechGrammar.isSaying(tree.lemma(governor));
    }

    /** "Something that aides argue is possible", "the judge whom many fear she would choose": what is said lacks a word of its own. */
    private boolean hasGap(int cue) {
        int subject = tree.child(cue, "nsubj");
        if (!tree.at(cue).deprel().equals("acl:relcl") || subject < 0 || tree.isRelative(subject)) {
            return false;
        }
        for (int child : tree.children(cue)) {
            boolean relative = tree.at(child).xpos().startsWith("W") && !tree.is(child, "obj")
                    || tree.is(child, "obl") && hasRelative(child);
            if (relative) {
                return false;
            }
        }
        return true;
    }

    /** "As rich as he claims to be": the clause lacks what it is compared by. */
    private boolean isCompared(int cue) {
        int mark = tree.is(cue, "advcl") ? tree.child(cue, "mark") : -1;
        int compared = mark >= 0 ? tree.head(cue) : -1;
        return compared >= 0
                && Set.of("as", "than").contains(tree.lemma(mark))
                && compared < cue
                && tree.at(compared).upos().matches("ADJ|ADV");
    }

    private boolean hasRelative(int phrase) {
        if (tree.isRelative(phrase)) {
            return true;
        }
        for (int child : tree.children(phrase)) {
            if (tree.at(child).xpos().startsWith("W")) {
                return true;
            }
        }
        return false;
    }

    /** As far as the clause reaches that the cue governs: what was read may leave out its condition. */
    private TokenRange whole(TokenRange content, int cue) {
        int head = tree.reading.headOf(content);
        int start = content.start();
        int end = content.end();
        if (tree.head(head) == cue && tree.is(head, "ccomp") && head > cue) {
            int last = tree.reading.sentenceOf(head).last();
            while (end < last && tree.reading.dominates(head, end)) {
                end++;
            }
            while (start - 1 > cue && tree.reading.dominates(head, start - 1)) {
                start--;
            }
            start = isHeadless(head, start, cue) ? cue + 1 : start;
        }
        int subject = withSubject(head, start, cue);
        return subject < start ? new TokenRange(subject, end) : inQuotes(new TokenRange(start, end), cue);
    }

    /** "He told them Nordsee was 'worth more'": what is said begins with its subject, where the cue does not stand between. */
    private int withSubject(int head, int start, int cue) {
        int subject = tree.child(head, "nsubj");
        int first = subject < 0 || tree.isRelative(subject) ? start : tree.reading.firstUnder(subject);
        boolean parted = first <= cue && cue < start;
        return parted ? start : Math.min(start, first);
    }

    /** "Complained the mayor had lied": the subject may hang on the verb before it. */
    private boolean isHeadless(int head, int start, int cue) {
        boolean near = start > cue + 1 && start - cue < 6 && !ADDRESSING.contains(tree.lemma(cue));
        boolean finite = tree.at(head).xpos().matches("VB[DPZ]") || tree.has(head, "aux");
        int noun = near ? tree.child(cue, "obj") : -1;
        return finite && noun > cue && noun < start && !tree.has(head, "nsubj") && !tree.has(head, "nsubj:pass");
    }

    /** Up to the mark that closes a quotation which opens right before. */
    private TokenRange inQuotes(TokenRange content, int cue) {
        int open = content.start() - 1;
        if (open < tree.reading.sentenceOf(cue).first() || !phrases.isQuotationMark(open)) {
            return content;
        }
        int last = tree.reading.sentenceOf(cue).last();
        for (int i = content.start(); i < last && i != cue; i++) {
            if (phrases.isQuotationMark(i) && i >= content.end()) {
                return new TokenRange(content.start(), i);
            }
            if (phrases.isQuotationMark(i)) {
                return content;
            }
        }
        return content;
    }

    private boolean isInfinitive(TokenRange content) {
        int head = tree.reading.headOf(content);
        int mark = tree.child(head, "mark");
        return tree.at(content.start()).xpos().equals("TO") && !tree.is(content.start(), "case")
                || mark >= content.start() && tree.lemma(mark).equals("to") && content.start() + 4 > mark;
    }

    /** "I am not sure why", "he does not know whether". */
    private boolean isDoubt(int cue, TokenRange content) {
        boolean open = tree.at(content.start()).xpos().startsWith("W")
                || Set.of("if", "whether").contains(tree.lemma(content.start()));
        boolean not = false;
        for (int child : tree.children(cue)) {
            not |= tree.isNot(child);
        }
        return open && not;
    }

    private static boolean isCarried(int start, int end, BitSet carried) {
        int next = carried.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** Whether a quotation mark stands in a range or right before it. */
    private boolean hasMarks(TokenRange content) {
        for (int i = Math.max(0, content.start() - 1); i < content.end(); i++) {
            if (phrases.isQuotationMark(i)) {
                return true;
            }
        }
        return false;
    }

    /** A verb, or what is said of a subject; a phrase alone ("the need for a plan") says nothing yet. */
    private boolean isClause(TokenRange content) {
        int head = tree.reading.headOf(content);
        boolean clause = tree.isVerb(head) || tree.has(head, "nsubj") || tree.has(head, "cop");
        int first = content.start();
        boolean finite = tree.at(head).xpos().matches("VB[DPZ]") || tree.has(head, "aux") && tree.isVerb(head);
        boolean subject = tree.has(head, "nsubj") || tree.has(head, "csubj") || tree.has(head, "expl");
        if (finite && !subject && !tree.is(head, "conj") && !phrases.isQuotationMark(Math.max(0, first - 1))) {
            return false;
        }
        boolean prepositional = tree.head(first) == head
                && (tree.is(first, "case") || tree.is(first, "mark") && PREPOSITIONS.contains(tree.lemma(first)));
        boolean asked = tree.is(first, "aux") && tree.has(head, "nsubj") && first < tree.child(head, "nsubj");
        boolean gerund = tree.at(head).xpos().equals("VBG")
                && !tree.has(head, "aux")
                && !tree.has(head, "cop")
                && !hasMarks(content);
        return clause && !prepositional && !asked && !gerund;
    }

    /** A name, or somebody that a noun tells of; a pronoun only where it stands for one of them. */
    private boolean isSpeaker(int source) {
        int mention = tree.mention(source);
        boolean noun = mention < 0
                && tree.at(source).upos().equals("NOUN")
                && !Kinds.ofNoun(tree.lemma(source)).isEmpty();
        boolean known = noun || tree.isKnown(mention);
        return known
                && !tree.lemma(source).equals("issue")
                && kinds.of(source).stream().anyMatch(SPEAKERS::contains);
    }

    /** Without the "that" and the marks around it; whole, because what is cut may say otherwise. */
    private TokenRange trimmed(TokenRange content) {
        int start = content.start();
        int end = Math.min(untilSemicolon(content), start + LONGEST);
        while (start + 1 < end
                && (isMark(start)
                        || tree.lemma(start).equals("that") && tree.is(start, "mark")
                        || tree.lemma(start).equals("be")
                                && tree.lemma(start + 1).equals("that"))) {
            start++; // "his view is that taxes are high"
        }
        while (end - 1 > start && isMark(end - 1)) {
            end--;
        }
        return phrases.closed(new TokenRange(start, end));
    }

    /** "Said that it was closed; the bank says it is open": behind a semicolon outside quotation marks somebody else may speak. */
    private int untilSemicolon(TokenRange content) {
        boolean quoted = phrases.isQuotationMark(Math.max(0, content.start() - 1));
        for (int i = content.start(); i < content.end(); i++) {
            quoted ^= phrases.isQuotationMark(i);
            if (i > content.start() && !quoted && tree.form(i).equals(";")) {
                return i;
            }
        }
        return content.end();
    }

    private boolean isMark(int token) {
        return tree.at(token).upos().equals("PUNCT");
    }
}
