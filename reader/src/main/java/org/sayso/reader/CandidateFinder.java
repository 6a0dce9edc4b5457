// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.LexiconTable;
import org.sayso.reader.Candidate.Count;
import org.sayso.reader.Candidate.Gender;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;

/** The names of a reading, its pronouns of the third person and relatives, and its noun phrases. */
final class CandidateFinder {

    private static final Set<String> HE = LexiconTable.words("gender", "he");
    private static final Set<String> SHE = LexiconTable.words("gender", "she");
    private static final Set<String> PERSONS = LexiconTable.words("reference-nouns", "person");
    private static final Set<String> GROUPS = LexiconTable.words("reference-nouns", "group");
    private static final Set<String> PLACES = LexiconTable.words("reference-nouns", "place");

    private static final Set<String> ADDRESS =
            Set.of("mr", "mrs", "ms", "miss", "sir", "lord", "lady", "madam", "madame", "dame", "sheikh");

    private static final Map<String, Gender> PRONOUNS = Map.ofEntries(
            Map.entry("he", Gender.HE),
            Map.entry("him", Gender.HE),
            Map.entry("his", Gender.HE),
            Map.entry("himself", Gender.HE),
            Map.entry("she", Gender.SHE),
            Map.entry("her", Gender.SHE),
            Map.entry("hers", Gender.SHE),
            Map.entry("herself", Gender.SHE),
            Map.entry("it", Gender.UNKNOWN),
            Map.entry("its", Gender.UNKNOWN),
            Map.entry("itself", Gender.UNKNOWN),
            Map.entry("they", Gender.UNKNOWN),
            Map.entry("them", Gender.UNKNOWN),
            Map.entry("their", Gender.UNKNOWN),
            Map.entry("theirs", Gender.UNKNOWN),
            Map.entry("themselves", Gender.UNKNOWN),
            Map.entry("i", Gender.UNKNOWN),
            Map.entry("me", Gender.UNKNOWN),
            Map.entry("my", Gender.UNKNOWN),
            Map.entry("myself", Gender.UNKNOWN),
            Map.entry("we", Gender.UNKNOWN),
            Map.entry("us", Gender.UNKNOWN),
            Map.entry("our", Gender.UNKNOWN),
            Map.entry("ours", Gender.UNKNOWN),
            Map.entry("ourselves", Gender.UNKNOWN),
            Map.entry("you", Gender.UNKNOWN),
            Map.entry("your", Gender.UNKNOWN),
            Map.entry("yours", Gender.UNKNOWN));

    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose", "that");
    private static final Set<String> PHRASE = Set.of("det", "amod", "compound", "nummod", "nmod:poss", "nmod:unmarked");
    private static final Set<String> INSIDE = Set.of("compound", "flat", "amod", "fixed", "nmod:desc", "nmod:unmarked");

    private final Reading reading;
    private final boolean[] named;

    CandidateFinder(Reading reading) {
        this.reading = reading;
        this.named = new boolean[reading.tokens().size()];
    }

    /** All candidates in the order of the text. */
    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < reading.mentions().size(); i++) {
            Mention mention = reading.mentions().get(i);
            if (mention.kind() == Mention.Kind.NAME) {
                found.add(name(mention, i));
            }
        }
        for (Sentence sentence : reading.sentences()) {
            for (int i = sentence.first(); i < sentence.last(); i++) {
                if (!named[i]) {
                    unnamed(i, found);
                }
            }
        }
        found.sort(Comparator.comparingInt(Candidate::head));
        return found;
    }

    private Candidate name(Mention mention, int index) {
        for (int i = mention.range().start(); i < mention.range().end(); i++) {
            named[i] = true;
        }
        int head = reading.headOf(mention.range());
        EntityType type = holdsOffice(head) ? EntityType.PER : mention.type();
        Count count = type == EntityType.PER || type == EntityType.LOC ? Count.ONE : Count.EITHER;
        return new Candidate(
                mention.range(),
                head,
                lower(head),
                Mention.Kind.NAME,
                type,
                type == EntityType.PER ? genderOfName(mention.range(), head) : Gender.UNKNOWN,
                count,
                sentence(head),
                index);
    }

    /** "X has been its spokesman", "X, a judge": who holds an office is a person, whatever the name looks like. */
    private boolean holdsOffice(int head) {
        Token name = reading.tokens().get(head);
        boolean subject = name.relation().equals("nsubj")
                && name.head() >= 0
                && reading.children(name.head()).stream()
                        .anyMatch(
                                child -> reading.tokens().get(child).relation().equals("cop"));
        return subject && isOffice(name.head())
                || reading.children(head).stream()
                        .anyMatch(
                                child -> reading.tokens().get(child).relation().equals("appos") && isOffice(child));
    }

    private boolean isOffice(int noun) {
        return reading.tokens().get(noun).xpos().equals("NN")
                && org.sayso.vocabulary.Lexicon.named("offices").contains(lower(noun));
    }

    private void unnamed(int index, List<Candidate> found) {
        Token token = reading.tokens().get(index);
        String form = token.form().toLowerCase(Locale.ROOT);
        if (PRONOUNS.containsKey(form) && token.upos().equals("PRON")) {
            if (!token.relation().equals("expl")) {
                found.add(pronoun(index, form));
            }
        } else if (RELATIVES.contains(form)
                && token.xpos().startsWith("W")
                && token.upos().equals("PRON")) {
            found.add(candidate(
                    index, index, form, Mention.Kind.PRONOUN, EntityType.OTHER, Gender.UNKNOWN, Count.EITHER));
        } else if (token.upos().equals("NOUN")
                && !INSIDE.contains(token.relation())
                && !INSIDE.contains(token.deprel())) {
            found.add(nominal(index));
        }
    }

    private Candidate pronoun(int index, String form) {
        Gender gender = PRONOUNS.getOrDefault(form, Gender.UNKNOWN);
        EntityType type =
                gender != Gender.UNKNOWN || form.matches("i|me|my|myself") ? EntityType.PER : EntityType.OTHER;
        Count count = form.startsWith("the") ? Count.MANY : Count.ONE;
        return candidate(index, index, form, Mention.Kind.PRONOUN, type, gender, count);
    }

    private Candidate nominal(int head) {
        int start = head;
        for (int child : reading.children(head)) {
            String deprel = reading.tokens().get(child).deprel();
            boolean part = PHRASE.contains(deprel)
                    || PHRASE.contains(reading.tokens().get(child).relation());
            if (child < start && part) {
                start = reading.firstUnder(child);
            }
        }
        String lemma = lower(head);
        Count count = reading.tokens().get(head).xpos().equals("NNS") ? Count.MANY : Count.ONE;
        EntityType type = sort(lemma);
        boolean body = type == EntityType.ORG;
        return candidate(
                start,
                head,
                lemma,
                Mention.Kind.NOMINAL,
                type,
                genderOf(lemma),
                body && count == Count.ONE ? Count.EITHER : count);
    }

    private Candidate candidate(
            int start, int head, String lemma, Mention.Kind kind, EntityType type, Gender gender, Count count) {
        return new Candidate(
                new TokenRange(start, head + 1), head, lemma, kind, type, gender, count, sentence(head), -1);
    }

    /** What sort of thing a noun stands for. */
    static EntityType sort(String noun) {
        if (PERSONS.contains(noun)) {
            return EntityType.PER;
        }
        if (GROUPS.contains(noun)) {
            return EntityType.ORG;
        }
        return PLACES.contains(noun) ? EntityType.LOC : EntityType.OTHER;
    }

    private Gender genderOfName(TokenRange range, int head) {
        for (int i = Math.max(0, range.start() - 2); i < range.start(); i++) {
            Token before = reading.tokens().get(i);
            boolean title = isTitle(i) && (range.contains(before.head()) || before.head() == head);
            Gender gender = genderOf(bare(i));
            if (title && gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return range.size() > 1 || genderOf(bare(range.start())) == Gender.UNKNOWN
                ? genderOf(bare(range.start()))
                : Gender.UNKNOWN;
    }

    /** "Mr" and "Queen" tell who it is; "Virginia" in "Virginia senator Peter Berg" and "her" in "her rival Berg" do not. */
    private boolean isTitle(int word) {
        String upos = reading.tokens().get(word).upos();
        boolean known = PERSONS.contains(bare(word)) || ADDRESS.contains(bare(word));
        return !upos.equals("PRON") && (!upos.equals("PROPN") || known);
    }

    private String bare(int index) {
        return reading.tokens().get(index).form().toLowerCase(Locale.ROOT).replace(".", "");
    }

    static Gender genderOf(String word) {
        return HE.contains(word) ? Gender.HE : SHE.contains(word) ? Gender.SHE : Gender.UNKNOWN;
    }

    private String lower(int index) {
        return reading.tokens().get(index).lemma().toLowerCase(Locale.ROOT);
    }

    private int sentence(int token) {
        int low = 0;
        int high = reading.sentences().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reading.sentences().get(middle).last() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
