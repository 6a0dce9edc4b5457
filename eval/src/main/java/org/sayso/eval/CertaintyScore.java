// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.claim.Certainty;
import org.sayso.claim.Modality;
import org.sayso.claim.Polarity;
import org.sayso.sentence.Reading;

/**
 * How well certainty agrees with people's judgements of factuality (UDS, on gold EWT trees): prints for every polarity and
 * modality the share that people held to have happened or to happen, not to, and to be open.
 *
 * <p>{@code java -cp ... org.sayso.eval.CertaintyScore [train|dev] [class to show]}
 */
public final class CertaintyScore {

    /** People are sure at two of three steps from the middle of their scale. */
    private static final double SURE = 1.5;

    private record Case(Certainty certainty, double ih2, String shown) {

        String name() {
            return (certainty.polarity() == Polarity.POSITIVE ? "+" : "-")
                    + certainty.modality().name().toLowerCase(Locale.ROOT);
        }

        /** 1 happened, -1 not, 0 open. */
        int judged() {
            return ih2 >= SURE ? 1 : ih2 <= -SURE ? -1 : 0;
        }

        int read() {
            boolean fact = certainty.modality() == Modality.ASSERTED || certainty.modality() == Modality.REPORTED;
            return fact ? (certainty.polarity() == Polarity.POSITIVE ? 1 : -1) : 0;
        }
    }

    private final String split;
    private final List<Case> cases;

    private CertaintyScore(String split, List<Case> cases) {
        this.split = split;
        this.cases = List.copyOf(cases);
    }

    /** Prints the table for a split, {@code dev} unless told otherwise; with a class name also its sentences. */
    public static void main(String[] args) {
        String split = args.length > 0 ? args[0] : "dev";
        CertaintyScore score = of(SharedData.require(), split);
        score.print();
        if (args.length > 1) {
            score.cases.stream().filter(c -> c.name().equals(args[1])).forEach(c -> System.out.println(c.shown()));
        }
    }

    /** The share of a class, as {@code +planned}, that people held to have happened. */
    double happened(String name) {
        return share(cases.stream().filter(c -> c.name().equals(name)).toList(), 1) / 100;
    }

    static CertaintyScore of(SharedData data, String split) {
        Map<String, Reading> trees = GoldTrees.by("sent_id", data.lines("ud/en_ewt-" + split + ".conllu.gz"));
        List<Case> cases = new ArrayList<>();
        for (JsonNode sentence : data.records("factuality/uds-" + split + ".jsonl.gz")) {
            Reading reading = trees.get(sentence.get("sent_id").asText());
            if (reading != null
                    && reading.tokens().size() == sentence.get("tokens").size()) {
                for (JsonNode predicate : sentence.get("predicates")) {
                    int token = predicate.get("index").asInt();
                    double ih2 = predicate.get("ih2").asDouble();
                    String shown = String.format(
                            Locale.ROOT,
                            "%5.2f  %-12s %s",
                            ih2,
                            reading.tokens().get(token).form(),
                            reading.text());
                    cases.add(new Case(Certainty.of(reading, token), ih2, shown));
                }
            }
        }
        return new CertaintyScore(split, cases);
    }

    private void print() {
        Map<String, List<Case>> classes = new TreeMap<>();
        for (Case c : cases) {
            classes.computeIfAbsent(c.name(), name -> new ArrayList<>()).add(c);
        }
        System.out.printf(Locale.ROOT, "UDS %s, %d predicates on gold trees%n", split, cases.size());
        System.out.printf(
                Locale.ROOT, "%-16s %6s %9s %6s %6s %9s%n", "read as", "n", "happened", "open", "not", "mean ih2");
        classes.forEach((name, members) -> System.out.printf(
                Locale.ROOT,
                "%-16s %6d %8.1f%% %5.1f%% %5.1f%% %9.2f%n",
                name,
                members.size(),
                share(members, 1),
                share(members, 0),
                share(members, -1),
                members.stream().mapToDouble(Case::ih2).average().orElse(0)));
        printAgreement();
    }

    private static double share(List<Case> members, int judged) {
        return 100.0 * members.stream().filter(c -> c.judged() == judged).count() / members.size();
    }

    private void printAgreement() {
        for (int value : new int[] {1, 0, -1}) {
            long both = cases.stream()
                    .filter(c -> c.read() == value && c.judged() == value)
                    .count();
            long read = cases.stream().filter(c -> c.read() == value).count();
            long judged = cases.stream().filter(c -> c.judged() == value).count();
            double precision = 100.0 * both / Math.max(1, read);
            double recall = 100.0 * both / Math.max(1, judged);
            String name = value > 0 ? "fact" : value < 0 ? "negated" : "open";
            System.out.printf(Locale.ROOT, "%-8s precision %5.1f%%  recall %5.1f%%%n", name, precision, recall);
        }
        System.out.printf(Locale.ROOT, "Pearson of -1, 0, 1 with ih2: %.3f%n", pearson());
    }

    private double pearson() {
        double meanRead = cases.stream().mapToDouble(Case::read).average().orElse(0);
        double meanIh2 = cases.stream().mapToDouble(Case::ih2).average().orElse(0);
        double together = 0;
        double squareRead = 0;
        double squareIh2 = 0;
        for (Case c : cases) {
            together += (c.read() - meanRead) * (c.ih2() - meanIh2);
            squareRead += (c.read() - meanRead) * (c.read() - meanRead);
            squareIh2 += (c.ih2() - meanIh2) * (c.ih2() - meanIh2);
        }
        return together / Math.sqrt(squareRead * squareIh2);
    }
}
