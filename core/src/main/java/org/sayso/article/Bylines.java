// SPDX-License-Identifier: Apache-2.0
package org.sayso.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote an article. */
final class Bylines {

    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|da|van|von|der|bin|al|el|la|le|du|di)\\s+)?\\p{Lu}[\\p{L}'’.-]*){1,3}";
    private static final String NAMES = NAME + "(?:\\s*(?:,|and|&|/)\\s*" + NAME + "){0,4}";

    private static final Pattern BY = Pattern.compile(
            "(?:(?:[Bb]yline|[Aa]uthors?|AUTHORS?|BYLINE|Writer|Reporter|Correspondent)\\s*:|(?:(?:written|words|story|report(?:ed|ing)?|posted|text|edited|analysis|opinion|post)\\s+)?(?:[Bb]y|BY)\\s*:?)\\s+("
                    + NAMES + ")\\s*(?:[,|/·•–—-].{0,80}|\\(.{0,60}\\)|(?:on|at)\\s.{0,30}\\d.{0,80})?",
            0);
    private static final Pattern LOOSE_BY = Pattern.compile(
            "(?:Written|Words|Story|Report|Posted|Text|Reporting|Edited|Reported|Compiled)\\s+by\\s*:?\\s+(" + NAMES
                    + ").{0,80}");
    private static final Pattern POSTED =
            Pattern.compile("(?:Posted|Published|Submitted|Written|Filed)\\b.{0,60}?\\bby\\s+(" + NAMES + ").{0,30}");
    /** A name with a date, a job or a reading time beside it. */
    private static final Pattern NAME_AND_MORE = Pattern.compile(
            "(" + NAMES
                    + ")\\s*[|/·•,–—-]\\s*(?:.{0,20}\\d.{0,40}|(?i:(?:staff |senior |chief |political |foreign )*(?:writer|reporter|correspondent|editor|columnist|contributor)).{0,30})");

    private static final Pattern JOB = Pattern.compile(
            "(?i)(?:(?:staff|senior|chief|political|foreign|special|news|business|science|sports?|health|associate|contributing|deputy|our|the)[ -])*(?:writer|reporter|correspondent|editor|columnist|contributor|journalist)s?(?:[,|].{0,40})?");

    private Bylines() {}

    static boolean isByline(String line) {
        return line.length() < 160
                && !Lines.endsAsSentence(line.replaceAll("\\.$", ".x"))
                && (matches(BY, line)
                        || matches(LOOSE_BY, line)
                        || matches(POSTED, line)
                        || matches(NAME_AND_MORE, line)
                        || JOB.matcher(line).matches());
    }

    /** The names in a byline; none where it only names a job. */
    static List<String> authors(String line) {
        for (Pattern pattern : List.of(BY, LOOSE_BY, POSTED, NAME_AND_MORE)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return Metadata.names(matcher.group(1));
            }
        }
        return List.of();
    }

    private static boolean matches(Pattern pattern, String line) {
        return pattern.matcher(line).matches();
    }
}
