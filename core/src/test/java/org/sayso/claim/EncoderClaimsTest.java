// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.ClaimMarks.Mark;
import org.sayso.sentence.ClaimScores;
import org.sayso.sentence.Predicate;
import org.sayso.sentence.Reading;
import org.sayso.sentence.Sentence;
import org.sayso.sentence.Token;
import org.sayso.text.Span;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.Limits;
import org.sayso.vocabulary.Vocabulary;

/** What becomes of claims when the encoder is asked, with an encoder whose answers are given. */
class EncoderClaimsTest {

    private static final ClaimReader CLAIMS = ClaimReader.of(Vocabulary.load());

    /** "Rebels VERB convoys ." with the verb as its only predicate. */
    private static Reading reading(String verb, String lemma, ClaimScores scores) {
        return reading(verb, lemma, ".", scores);
    }

    private static Reading reading(String verb, String lemma, String end, ClaimScores scores) {
        List<String[]> words = List.of(
                new String[] {"Rebels", "rebel", "NOUN", "NNS", "1", "nsubj"},
                new String[] {verb, lemma, "VERB", "VBD", "-1", "root"},
                new String[] {"convoys", "convoy", "NOUN", "NNS", "1", "obj"},
                new String[] {end, end, "PUNCT", ".", "1", "punct"});
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String[] word : words) {
            int start = text.length();
            text.append(word[0]).append(' ');
            Span span = new Span(start, start + word[0].length());
            tokens.add(new Token(span, word[0], word[1], word[2], word[3], Integer.parseInt(word[4]), word[5]));
        }
        Sentence sentence = new Sentence(new Span(0, text.length() - 1), 0, tokens.size());
        Predicate predicate = new Predicate(1, lemma, lemma + ".01", List.of(), 3);
        return new Reading(
                text.toString(), tokens, List.of(sentence), List.of(), List.of(predicate), List.of(), "given", scores);
    }

    /** An encoder that takes the word for an attack by what stands before it on what stands behind. */
    private static ClaimScores attack(double likely) {
        return attack(likely, 0.99);
    }

    /** @param filled how likely those two fill its roles */
    private static ClaimScores attack(double likely, double filled) {
        return new ClaimScores() {

            @Override
            public Map<String, Double> types(int word, List<String> features) {
                return Map.of("attack", likely, NONE, 1 - likely);
            }

            @Override
            public Map<String, Double> roles(int word, String type, int filler, List<String> features) {
                String role = filler == 0 ? "actor" : filler == 2 ? "target" : NONE;
                return Map.of(role, filled, role.equals(NONE) ? "actor" : NONE, 1 - filled);
            }
        };
    }

    /** The same encoder, which finds whole claims so likely to be right, where it is asked. */
    private static ClaimScores attackRight(double right) {
        ClaimScores words = attack(0.99);
        return new ClaimScores() {

            @Override
            public Map<String, Double> types(int word, List<String> features) {
                return words.types(word, features);
            }

            @Override
            public Map<String, Double> roles(int word, String type, int filler, List<String> features) {
                return words.roles(word, type, filler, features);
            }

            @Override
            public List<Double> right(List<ClaimMarks> claims) {
                return claims.stream().map(claim -> right).toList();
            }
        };
    }

    private static List<Claim> attacks(Reading reading) {
        return CLAIMS.read(reading, ArticleDate.UNKNOWN).stream()
                .filter(claim -> claim.type().equals("attack"))
                .toList();
    }

    @Test
    void theEncoderReadsWhatNoWordingKnows() {
        Claim claim = attacks(reading("zonked", "zonk", attack(0.99))).get(0);

        assertThat(claim.reading().by()).isEqualTo("attack/encoder");
        assertThat(claim.arguments()).extracting(Argument::role).containsExactly("actor", "target");
        assertThat(claim.arguments()).extracting(Argument::text).containsExactly("Rebels", "convoys");
        assertThat(claim.reading().confidence()).isBetween(Limits.LEAST, 1.0);
    }

    @Test
    void whatTheEncoderIsNotSureOfIsNoClaim() {
        assertThat(attacks(reading("zonked", "zonk", attack(0.05)))).isEmpty();
    }

    @Test
    void aClaimOfAWordingIsAsSureAsBothAre() {
        Claim alone =
                attacks(reading("ambushed", "ambush", ClaimScores.UNKNOWN)).get(0);
        Claim likely = attacks(reading("ambushed", "ambush", attack(0.99))).get(0);
        Claim doubted = attacks(reading("ambushed", "ambush", attack(0.1))).get(0);

        assertThat(likely.reading().by()).isEqualTo(alone.reading().by()).isNotEqualTo("attack/encoder");
        assertThat(likely.reading().confidence())
                .isGreaterThan(doubted.reading().confidence());
    }

    @Test
    void whatAWordingReadsAndTheEncoderRulesOutIsNoClaim() {
        Reading reading = reading("ambushed", "ambush", attack(0.01, 0.01));

        assertThat(attacks(reading)).isEmpty();
        assertThat(CLAIMS.explain(reading, ArticleDate.UNKNOWN).attempts())
                .anySatisfy(attempt -> assertThat(attempt.failure()).contains("unlikely"));
    }

    @Test
    void aWholeClaimThatTheEncoderFindsWrongIsLeftOut() {
        Reading wrong = reading("ambushed", "ambush", attackRight(0.02));

        assertThat(attacks(wrong)).isEmpty();
        assertThat(CLAIMS.explain(wrong, ArticleDate.UNKNOWN).attempts())
                .anySatisfy(attempt -> assertThat(attempt.failure()).contains("unlikely"));
        assertThat(attacks(reading("ambushed", "ambush", attackRight(0.98)))).hasSize(1);
    }

    @Test
    void aClaimIsSurerTheLikelierTheEncoderFindsIt() {
        Claim likely = attacks(reading("ambushed", "ambush", attackRight(0.98))).get(0);
        Claim lessLikely =
                attacks(reading("ambushed", "ambush", attackRight(0.9))).get(0);

        assertThat(likely.reading().confidence())
                .isGreaterThan(lessLikely.reading().confidence());
    }

    @Test
    void aWordingWhoseClaimsAreOftenWrongTellsOnlyTheSurest() {
        ClaimReader strict = ClaimReader.of(Vocabulary.load(), Limits.parse("attack/encoder\t0.98"));
        Reading reading = reading("zonked", "zonk", attack(0.99));

        assertThat(attacks(reading)).hasSize(1);
        assertThat(strict.read(reading, ArticleDate.UNKNOWN))
                .noneMatch(claim -> claim.type().equals("attack"));
    }

    @Test
    void whoeverPreventsAnAttackMakesNone() {
        assertThat(attacks(reading("zonked", "zonk", attack(0.99)))).hasSize(1);
        assertThat(attacks(reading("thwarted", "thwart", attack(0.99)))).isEmpty();
    }

    @Test
    void aTextMayEndWhereAnotherNameIsExpected() {
        assertThat(attacks(reading("ambushed", "ambush", "aka", ClaimScores.UNKNOWN)))
                .hasSize(1);
    }

    @Test
    void aClaimIsPutToTheEncoderAsItsCarryingWordAndItsFillers() {
        ClaimReader.Asked asked = CLAIMS.appraisals(reading("ambushed", "ambush", attack(0.99)), ArticleDate.UNKNOWN)
                .get(0);

        assertThat(asked.marks().carrier().head()).isEqualTo(1);
        assertThat(asked.marks().carrier().features()).contains("t:attack", "l:ambushed", "has:attack:target");
        assertThat(asked.marks().marks()).extracting(Mark::head).containsExactly(1, 0, 2);
        assertThat(asked.marks().marks().get(2).features()).contains("r:target", "P:>obj");
    }
}
