// SPDX-License-Identifier: Apache-2.0
package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.sayso.sentence.ClaimMarks;
import org.sayso.sentence.ClaimMarks.Mark;
import org.sayso.sentence.Mention;
import org.sayso.sentence.TokenRange;
import org.sayso.vocabulary.Measured;

/**
 * Claims as the encoder is asked whether they are right.
 *
 * <p>The shipped weights have learnt the names of these features; who changes one trains them anew. Of the carrying word: {@code t} type,
 * {@code b} wording, {@code p} polarity, {@code m} modality, {@code n} how many fillers, {@code sp} how many speakers, {@code x} tag, {@code d}
 * relation, {@code l} the word, {@code has} a role that is filled, {@code bt} the type that the encoder finds likeliest for the word, {@code q} whether
 * it stands between quotation marks. Of a filler: {@code r} role, {@code tr} type and role, {@code res} whether it is resolved, {@code u} tag, {@code e}
 * type of name, {@code rk} role and kind, {@code h} its head, {@code P} the way through the tree, {@code len} its words, {@code self} the carrying word itself,
 * {@code set} words that the wording gives. {@code ante} marks where the one first stands that a pronoun was taken for.
 */
final class Appraisal {

    private static final int MOST_SPEAKERS = 2;
    private static final int LONG = 6;
    private static final int MOST_KINDS = 4;

    private final Tree tree;
    private final Kinds kinds;
    private final BitSet quoted;

    /** @param quoted the words between quotation marks */
    Appraisal(Tree tree, Kinds kinds, BitSet quoted) {
        this.tree = tree;
        this.kinds = kinds;
        this.quoted = quoted;
    }

    /**
     * @param likeliest the type that the encoder finds likeliest for the carrying word
     * @param numbers   what is known of the claim besides
     */
    ClaimMarks of(int trigger, Claim claim, String likeliest, List<Double> numbers) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(trigger, trigger, trigger, ofCarrier(trigger, claim, likeliest)));
        for (Argument argument : claim.arguments()) {
            TokenRange range = argument.range();
            List<String> features =
                    new ArrayList<>(List.of("r:" + argument.role(), "tr:" + claim.type() + ":" + argument.role()));
            if (range == null) {
                features.add("set:" + argument.text());
                marks.add(new Mark(trigger, trigger, trigger, features));
                continue;
            }
            int head = tree.reading.headOf(range);
            features.add("res:" + (argument.resolved() ? 1 : 0));
            features.add("u:" + tree.at(head).upos());
            features.add("e:" + Carriers.sort(tree, head));
            features.add("h:" + tree.form(head).toLowerCase(Locale.ROOT));
            kinds.of(head).stream()
                    .map(Enum::toString)
                    .sorted()
                    .limit(MOST_KINDS)
                    .forEach(kind -> features.add("rk:" + argument.role() + ":" + kind));
            features.add("P:" + Carriers.path(tree, trigger, head));
            features.add("len:" + Math.min(LONG, range.size()));
            if (head == trigger) {
                features.add("self");
            }
            marks.add(new Mark(range.start(), range.end() - 1, head, features));
            int first = tree.at(head).upos().equals("PRON") ? firstNamed(argument.mention()) : -1;
            if (first >= 0 && !range.contains(first)) {
                marks.add(new Mark(first, first, first, List.of("ante")));
            }
        }
        return new ClaimMarks(claim.type(), marks, numbers);
    }

    private List<String> ofCarrier(int trigger, Claim claim, String likeliest) {
        String by = claim.reading().by();
        List<String> features = new ArrayList<>(List.of(
                "t:" + claim.type(),
                "b:" + (by.endsWith("/" + Measured.ENCODER) ? Measured.ENCODER : by),
                "p:" + claim.polarity().name().toLowerCase(Locale.ROOT),
                "m:" + claim.modality().name().toLowerCase(Locale.ROOT),
                "n:" + claim.arguments().size(),
                "sp:" + Math.min(MOST_SPEAKERS, claim.speakers().size()),
                "x:" + tree.at(trigger).upos(),
                "d:" + tree.at(trigger).deprel(),
                "l:" + tree.form(trigger).toLowerCase(Locale.ROOT),
                "bt:" + likeliest,
                "q:" + quoted.get(trigger)));
        TreeSet<String> roles = new TreeSet<>();
        claim.arguments().forEach(argument -> roles.add(argument.role()));
        roles.forEach(role -> features.add("has:" + claim.type() + ":" + role));
        return features;
    }

    /** Where the one first stands that a mention refers to; -1 for nobody known. */
    private int firstNamed(int mention) {
        int chain = mention < 0 ? -1 : tree.reading.mentions().get(mention).chain();
        return chain < 0
                ? -1
                : tree.reading.mentions().stream()
                        .filter(other -> other.chain() == chain)
                        .map(Mention::range)
                        .mapToInt(TokenRange::start)
                        .findFirst()
                        .orElse(-1);
    }
}
