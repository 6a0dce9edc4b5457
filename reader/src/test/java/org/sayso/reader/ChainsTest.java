// SPDX-License-Identifier: Apache-2.0
package org.sayso.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.sentence.EntityType;
import org.sayso.sentence.Mention;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.sentence.TokenRange;
import org.sayso.text.Span;

/** What chains keep apart, whatever the model links. */
class ChainsTest {

    @ParameterizedTest
    @CsvSource({
        "Korean, French, false",
        "Korean, Korean, true",
        "French, France, true",
        "Lysgard, Holm, false",
        "Lysgard, Lysgard, true",
        "Korean, new, true"
    })
    void nounsOfTwoOriginsAreTwoThings(String one, String other, boolean same) {
        Reading resolved = Chains.resolve(said(one, other), links(2, 6), 0);

        assertThat(chain(resolved, 2) >= 0 && chain(resolved, 2) == chain(resolved, 6))
                .isEqualTo(same);
    }

    /** "The Korean government left. The government ...": what is linked to one of them is not linked to the other by way of it. */
    @Test
    void nounsOfTwoOriginsAreNotJoinedByAThird() {
        Map<Integer, List<Antecedents.Choice>> links =
                Map.of(6, List.of(new Antecedents.Choice(2, 1)), 10, List.of(new Antecedents.Choice(6, 1)));

        Reading resolved = Chains.resolve(said("Korean", "", "French"), links, 0);

        assertThat(chain(resolved, 6)).isEqualTo(chain(resolved, 2));
        assertThat(chain(resolved, 10)).isNotEqualTo(chain(resolved, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Berg, Berg, PER, true",
        "Anna Berg, Anna Maria Berg, PER, true",
        "A. Berg, Anna Berg, PER, true",
        "Ben Holm, Benjamin Holm, PER, true",
        "Anna Berg, Peter Berg, PER, false",
        "Peter Holm, Peter Berg, PER, false",
        "Anna Berg III, Anna Berg Jr, PER, false",
        "Nordsee Holding, Nordsee, ORG, true",
        "Nordsee Free Party, NFP, ORG, true",
        "Nordsee Holding, Lysgard, ORG, false"
    })
    void namesOfOneThingFit(String one, String other, EntityType type, boolean fit) {
        assertThat(name(one, type).fits(name(other, type))).isEqualTo(fit);
        assertThat(name(other, type).fits(name(one, type))).isEqualTo(fit);
    }

    @Test
    void aPlaceIsNotShortForABodyNamedAfterIt() {
        assertThat(name("Velmora", EntityType.LOC).fits(name("Velmora Hydro", EntityType.ORG)))
                .isFalse();
        assertThat(name("Velmora", EntityType.ORG).fits(name("Velmora Hydro", EntityType.ORG)))
                .isTrue();
    }

    private static Named name(String words, EntityType type) {
        return new Named(List.of(words.toLowerCase(Locale.ROOT).replace(".", "").split(" ")), type);
    }

    /** Whatever the model links, the last word given stays apart from the first, or not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berg/PER/2/nsubj left/VERB/0/root he/PRON/4/nsubj left/VERB/0/root | 1 | 3 | true",
                "Berg/PER/2/nsubj left/VERB/0/root Holm/PER/4/nsubj left/VERB/0/root | 1 | 3 | false",
                "her/PRON/2/nmod:poss husband/NOUN/3/nsubj left/VERB/0/root | 1 | 2 | false",
                "Berg/PER/5/nsubj and/CCONJ/4/cc the/DET/4/det lawyer/NOUN/1/conj left/VERB/0/root | 1 | 4 | false",
                "the/DET/2/det mayor/NOUN/3/nsubj praised/VERB/0/root the/DET/5/det lawyer/NOUN/3/obj | 2 | 5 | false",
                "he/PRON/2/nsubj spoke/VERB/0/root of/ADP/4/case Berg/PER/2/obl | 1 | 4 | false",
                "Lysgard/LOC/2/nsubj grew/VERB/0/root the/DET/4/det police/NOUN/5/nsubj left/VERB/0/root | 1 | 4 | false",
                "Lysgard/LOC/2/nsubj grew/VERB/0/root the/DET/4/det town/NOUN/5/nsubj slept/VERB/0/root | 1 | 4 | true",
                "Berg/PER/2/nsubj left/VERB/0/root the/DET/4/det report/NOUN/5/nsubj ended/VERB/0/root | 1 | 4 | false",
                "Lysgard/LOC/2/nsubj grew/VERB/0/root this/DET/4/det country/NOUN/5/nsubj grew/VERB/0/root | 1 | 4 | false",
                "Lysgard/LOC/2/nsubj grew/VERB/0/root the/DET/4/det village/NOUN/7/nsubj of/ADP/6/case Holm/LOC/4/nmod "
                        + "slept/VERB/0/root | 1 | 4 | false"
            })
    void grammarAndNamesKeepApart(String words, int earlier, int later, boolean same) {
        Reading resolved = Chains.resolve(parsed(words), links(earlier - 1, later - 1), 0);

        assertThat(chainAt(resolved, earlier - 1) >= 0
                        && chainAt(resolved, earlier - 1) == chainAt(resolved, later - 1))
                .isEqualTo(same);
    }

    private static int chainAt(Reading reading, int head) {
        return reading.mentions().stream()
                .filter(mention -> reading.headOf(mention.range()) == head)
                .mapToInt(Mention::chain)
                .findFirst()
                .orElse(-1);
    }

    /** Words of the form word/tag/head/relation; the tag of a name is its type. */
    private static Reading parsed(String words) {
        List<Token> tokens = new ArrayList<>();
        List<Mention> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words.strip().split(" +")) {
            String[] parts = word.split("/");
            int start = text.length();
            text.append(parts[0]).append(' ');
            boolean name = parts[1].matches("PER|LOC|ORG");
            String tag = name ? "NNP" : parts[1].equals("NOUN") ? "NN" : parts[1];
            if (name) {
                TokenRange range = new TokenRange(tokens.size(), tokens.size() + 1);
                names.add(new Mention(range, Mention.Kind.NAME, EntityType.valueOf(parts[1]), -1));
            }
            Span span = new Span(start, text.length() - 1);
            int head = Integer.parseInt(parts[2]) - 1;
            tokens.add(new Token(span, parts[0], parts[0], name ? "PROPN" : parts[1], tag, head, parts[3]));
        }
        Sentence sentence = new Sentence(new Span(0, text.length() - 1), 0, tokens.size());
        return new Reading(text.toString(), tokens, List.of(sentence), names, List.of(), List.of(), "by hand");
    }

    private static Map<Integer, List<Antecedents.Choice>> links(int earlier, int later) {
        return Map.of(later, List.of(new Antecedents.Choice(earlier, 1)));
    }

    private static int chain(Reading reading, int head) {
        return reading.mentions().stream()
                .filter(mention ->
                        mention.range().end() == head + 1 && mention.range().size() > 1)
                .mapToInt(Mention::chain)
                .findFirst()
                .orElse(-1);
    }

    /** "The X government left" for each word before it, of four words each; the name of a place is marked as one. */
    private static Reading said(String... origins) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String origin : origins) {
            int first = tokens.size();
            String word = origin.isEmpty() ? "old" : origin;
            add(tokens, text, "The", "DT", first + 2, "det");
            add(tokens, text, word, "JJ", first + 2, word.equals("France") ? "nmod:poss" : "amod");
            add(tokens, text, "government", "NN", first + 3, "nsubj");
            add(tokens, text, "left", "VBD", -1, "root");
            if (word.matches("Lysgard|Holm|France")) {
                names.add(new Mention(new TokenRange(first + 1, first + 2), Mention.Kind.NAME, EntityType.LOC, -1));
            }
            int start = tokens.get(first).span().start();
            sentences.add(new Sentence(new Span(start, text.length() - 1), first, tokens.size()));
        }
        return new Reading(text.toString(), tokens, sentences, names, List.of(), List.of(), "by hand");
    }

    private static void add(
            List<Token> tokens, StringBuilder text, String form, String tag, int head, String relation) {
        int start = text.length();
        text.append(form).append(' ');
        String upos = tag.equals("NN") ? "NOUN" : tag.equals("VBD") ? "VERB" : tag.equals("DT") ? "DET" : "ADJ";
        tokens.add(new Token(new Span(start, start + form.length()), form, form, upos, tag, head, relation));
    }
}
