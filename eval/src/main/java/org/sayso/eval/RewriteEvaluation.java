// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Argument;
import org.sayso.claim.Claim;
import org.sayso.claim.ClaimReader;
import org.sayso.reader.OnnxReader;
import org.sayso.time.ArticleDate;
import org.sayso.vocabulary.ClaimType;
import org.sayso.vocabulary.Role;
import org.sayso.vocabulary.Vocabulary;

/**
 * Whether claims rest on grammar and not on known words: reads the sentences of {@code eval/rewrites.tsv} as they are, with
 * their names replaced, and written anew, and counts the claims of the first that are found again.
 *
 * <pre>
 *   RewriteEvaluation         prints the share found again, and the place and type of each lost claim
 *   RewriteEvaluation texts   prints also the three readings in words; the texts are others', so not into a file that is kept
 * </pre>
 *
 * A claim is found again by one of the same type, polarity and modality with the same fillers, names replaced, in every role
 * that the type needs or that holds a replaced name. Fillers are the same where the words of one, without articles, hold
 * those of the other.
 */
public final class RewriteEvaluation {

    /** Holds the text's own words, which a rewriting changes. */
    private static final Set<String> UNTYPED = Set.of("statement", ClaimType.OTHER);

    private static final List<String> ARTICLES = List.of("a", "an", "the");
    private static final Map<String, String> SUBJECT_FORMS =
            Map.of("me", "i", "him", "he", "her", "she", "us", "we", "them", "they");

    private final OnnxReader reader;
    private final ClaimReader claims;
    private final Vocabulary vocabulary;
    private final boolean printTexts;
    private final Map<String, Found> tallies = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();

    private RewriteEvaluation(OnnxReader reader, Vocabulary vocabulary, boolean printTexts) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.claims = ClaimReader.of(vocabulary);
        this.printTexts = printTexts;
    }

    /** Claims of some sentences, and how many were found again. */
    private record Found(int sentences, int before, int renamed, int rewritten) {

        Found plus(Found other) {
            return new Found(
                    sentences + other.sentences,
                    before + other.before,
                    renamed + other.renamed,
                    rewritten + other.rewritten);
        }
    }

    /** Reads and prints. */
    public static void main(String[] arguments) {
        Treebank treebank = Treebank.of(SharedData.require().lines("ud/gum-train.conllu.gz"));
        Map<String, Treebank.Document> documents = new LinkedHashMap<>();
        treebank.documents().forEach(document -> documents.put(document.id(), document));
        try (OnnxReader reader = OnnxReader.open()) {
            RewriteEvaluation evaluation = new RewriteEvaluation(reader, Vocabulary.load(), arguments.length > 0);
            for (Rewrite rewrite : Rewrite.read(Path.of("eval", "rewrites.tsv"))) {
                Treebank.Document document = documents.get(rewrite.document());
                if (document == null) {
                    throw new IllegalArgumentException("no document '" + rewrite.document() + "' in GUM train");
                }
                evaluation.read(rewrite, document.sentences().get(rewrite.number() - 1));
            }
            evaluation.print();
        }
    }

    private void read(Rewrite rewrite, Treebank.Sentence old) {
        List<Claim> before = claims(new Rewrite("", 0, "", List.of(), List.of()).renamed(old));
        List<Claim> renamed = claims(rewrite.renamed(old));
        List<Claim> rewritten = claims(rewrite.text(old));
        int foundRenamed = 0;
        int foundRewritten = 0;
        for (Claim claim : before) {
            boolean inRenamed = renamed.stream().anyMatch(other -> same(claim, other, rewrite, old));
            boolean inRewritten = rewritten.stream().anyMatch(other -> same(claim, other, rewrite, old));
            foundRenamed += inRenamed ? 1 : 0;
            foundRewritten += inRewritten ? 1 : 0;
            if (!inRenamed || !inRewritten) {
                lost.add(String.format(
                        Locale.ROOT,
                        "%-12s %-11s %s sentence %d, %s",
                        claim.type(),
                        rewrite.kind(),
                        rewrite.document(),
                        rewrite.number(),
                        inRenamed ? "after all changes" : inRewritten ? "after names only" : "after both"));
            }
        }
        tallies.merge(rewrite.kind(), new Found(1, before.size(), foundRenamed, foundRewritten), Found::plus);
    }

    private List<Claim> claims(String text) {
        List<Claim> found = claims.read(reader.read(text), ArticleDate.UNKNOWN).stream()
                .filter(claim -> !UNTYPED.contains(claim.type()))
                .toList();
        if (printTexts) {
            System.out.println(text);
            found.forEach(claim -> System.out.println("    " + claim.type() + " " + claim.polarity() + " "
                    + claim.modality() + " "
                    + claim.arguments().stream()
                            .map(a -> a.role() + "=" + a.text())
                            .toList()));
        }
        return found;
    }

    private boolean same(Claim claim, Claim other, Rewrite rewrite, Treebank.Sentence old) {
        return claim.type().equals(other.type())
                && claim.polarity() == other.polarity()
                && claim.modality() == other.modality()
                && claim.arguments().stream().allMatch(argument -> kept(claim, argument, other, rewrite, old));
    }

    private boolean kept(Claim claim, Argument argument, Claim other, Rewrite rewrite, Treebank.Sentence old) {
        String wanted = rewrite.replaced(argument.text(), old);
        boolean holdsName = !wanted.equals(argument.text());
        return !(holdsName || needed(claim.type(), argument.role()))
                || other.arguments().stream()
                        .anyMatch(a -> a.role().equals(argument.role()) && sameFiller(wanted, a.text()));
    }

    private boolean needed(String type, String role) {
        return vocabulary
                .type(type)
                .flatMap((ClaimType t) -> t.role(role))
                .map((Role r) -> !r.optional())
                .orElse(false);
    }

    static boolean sameFiller(String one, String other) {
        String first = words(one);
        String second = words(other);
        return first.contains(second) || second.contains(first);
    }

    /** Lower-cased words without articles, a space around each; pronouns as subjects. */
    private static String words(String filler) {
        StringBuilder words = new StringBuilder(" ");
        for (String word : filler.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!ARTICLES.contains(word)) {
                words.append(SUBJECT_FORMS.getOrDefault(word, word)).append(' ');
            }
        }
        return words.toString();
    }

    private void print() {
        Found all = tallies.values().stream().reduce(new Found(0, 0, 0, 0), Found::plus);
        System.out.println("change      sentences  claims before  names only    all changes");
        tallies.forEach(RewriteEvaluation::print);
        print("all", all);
        lost.stream().sorted().forEach(line -> System.out.println("lost: " + line));
    }

    private static void print(String kind, Found found) {
        System.out.printf(
                Locale.ROOT,
                "%-11s %9d %14d  %3d = %5.1f %%  %3d = %5.1f %%%n",
                kind,
                found.sentences(),
                found.before(),
                found.renamed(),
                100.0 * found.renamed() / found.before(),
                found.rewritten(),
                100.0 * found.rewritten() / found.before());
    }
}
