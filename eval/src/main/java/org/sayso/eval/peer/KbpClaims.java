// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims from the relations of TAC KBP, as CoreNLP names them. Where a relation may be one of several types it becomes all of them, and
 * all bodies that someone works for go to all titles that he has.
 */
final class KbpClaims {

    private static final List<String> CHILD = List.of("child", "children", "son", "daughter");
    private static final List<String> PARENT = List.of("parent", "father", "mother");
    private static final List<String> SPOUSE = List.of("spouse", "husband", "wife");
    private static final List<String> SIBLING = List.of("sibling", "brother", "sister");
    private static final List<String> FAMILY = List.of(
            "relative",
            "uncle",
            "aunt",
            "cousin",
            "nephew",
            "niece",
            "grandson",
            "granddaughter",
            "grandfather",
            "grandmother");

    private final List<MappedClaim> claims = new ArrayList<>();
    private final Map<String, MappedClaim> titles = new LinkedHashMap<>();
    private final Map<String, Set<Triple.Phrase>> employers = new LinkedHashMap<>();

    private KbpClaims() {}

    static List<JsonNode> of(List<Triple> triples) {
        KbpClaims mapped = new KbpClaims();
        triples.forEach(triple -> mapped.add(triple.subject(), triple.relation().get(0), triple.object()));
        mapped.titles.forEach((key, claim) -> mapped.employers
                .getOrDefault(key.substring(0, key.indexOf('\t')), Set.of())
                .forEach(employer -> claim.with("organization", employer)));
        mapped.claims.addAll(mapped.titles.values());
        return mapped.claims.stream().map(MappedClaim::json).toList();
    }

    private void add(Triple.Phrase subject, String relation, Triple.Phrase object) {
        switch (relation.substring(relation.indexOf(':') + 1)) {
            case "alternate_names" -> claim("alias", "entity", subject, "name", object);
            case "children" -> family(object, subject, CHILD, PARENT);
            case "parents" -> {
                if (relation.startsWith("per:")) {
                    family(subject, object, CHILD, PARENT);
                } else {
                    part(subject, object);
                }
            }
            case "spouse" -> family(subject, object, SPOUSE, SPOUSE);
            case "siblings" -> family(subject, object, SIBLING, SIBLING);
            case "other_family" -> family(subject, object, FAMILY, FAMILY);
            case "title" -> title(subject, object);
            case "employee_of", "member_of", "top_member_employee_of", "schools_attended" -> member(subject, object);
            case "top_members/employees", "employees_or_members", "members", "students" -> member(object, subject);
            case "subsidiaries" -> part(object, subject);
            case "founded_by" -> claim("founding", "actor", object, "entity", subject);
            case "organizations_founded" -> claim("founding", "actor", subject, "entity", object);
            case "founded" ->
                claims.add(new MappedClaim("founding").with("entity", subject).at(object.text()));
            case "shareholders" -> claim("ownership", "owner", object, "owned", subject);
            case "holds_shares_in" -> claim("ownership", "owner", subject, "owned", object);
            case "date_of_death" ->
                claims.add(new MappedClaim("death").with("victim", subject).at(object.text()));
            case "cause_of_death" -> claims.add(new MappedClaim("death").with("victim", subject));
            case "charges" -> claim("trial", "person", subject, "charge", object);
            case "age" -> measure(subject, List.of("age", "old", "years old", "years"), object);
            case "number_of_employees/members" ->
                measure(subject, List.of("employees", "members", "workers", "people"), object);
            case "religion", "political/religious_affiliation" -> claim("kind", "entity", subject, "value", object);
            case "origin" -> claim("nationality", "holder", subject, "value", object);
            default -> place(subject, relation, object);
        }
    }

    private void place(Triple.Phrase subject, String relation, Triple.Phrase object) {
        if (relation.contains("_of_death")) {
            claim("death", "victim", subject, "place", object);
        } else if (relation.contains("_of_birth")) {
            claim("nationality", "holder", subject, "value", object);
        } else if (relation.contains("_of_residence")) {
            claim("presence", "entity", subject, "place", object);
            claim("nationality", "holder", subject, "value", object);
        } else if (relation.contains("_of_headquarters")) {
            claim("presence", "entity", subject, "place", object);
        } else if (relation.contains(":deaths_in_")) {
            claim("death", "victim", object, "place", subject);
        } else if (relation.contains(":residents_of_") || relation.contains(":headquarters_in_")) {
            claim("presence", "entity", object, "place", subject);
        }
    }

    private void claim(String type, String role, Triple.Phrase filler, String other, Triple.Phrase otherFiller) {
        claims.add(new MappedClaim(type).with(role, filler).with(other, otherFiller));
    }

    private void family(Triple.Phrase one, Triple.Phrase other, List<String> relation, List<String> inverse) {
        claims.add(new MappedClaim("kinship")
                .with("person", one)
                .with("relative", other)
                .withAny("relation", relation));
        claims.add(new MappedClaim("kinship")
                .with("person", other)
                .with("relative", one)
                .withAny("relation", inverse));
    }

    private void title(Triple.Phrase holder, Triple.Phrase title) {
        titles.computeIfAbsent(
                holder.name() + "\t" + title.text(),
                key -> new MappedClaim("role").with("holder", holder).with("title", title));
    }

    private void member(Triple.Phrase member, Triple.Phrase body) {
        claim("membership", "member", member, "organization", body);
        claim("part_of", "entity", member, "organization", body);
        employers.computeIfAbsent(member.name(), name -> new LinkedHashSet<>()).add(body);
    }

    private void part(Triple.Phrase part, Triple.Phrase whole) {
        claim("part_of", "entity", part, "organization", whole);
        claim("ownership", "owner", whole, "owned", part);
    }

    private void measure(Triple.Phrase entity, List<String> measure, Triple.Phrase value) {
        claims.add(new MappedClaim("measure")
                .with("entity", entity)
                .withAny("measure", measure)
                .with("value", value));
    }
}
