// SPDX-License-Identifier: Apache-2.0
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.text.SaysoException;

class VocabularyTest {

    private static final String GOOD = """
            type: killing
            nature: event
            says: Someone is killed.
            roles:
              actor: {kinds: [person, group], optional: true}
              victim: {kinds: [person]}
            wordings:
              - name: kill
                verb: [kill, gun down]
                args: {subject: actor, object: {role: victim, kinds: [person]}}
                matches:
                  - The army killed two men. => killing(actor = army; victim = two men)
            """;

    @Test
    void readsATypeWithItsRolesAndWordings() {
        ClaimType type = VocabularyFile.parse("vocabulary/killing.yaml", GOOD);

        assertThat(type.role("victim"))
                .hasValueSatisfying(role -> assertThat(role.optional()).isFalse());
        assertThat(type.wordings().get(0).phrases()).containsExactlyInAnyOrder("kill", "gun down");
        assertThat(type.wordings().get(0).place()).isEqualTo("vocabulary/killing.yaml:8");
        assertThat(type.wordings().get(0).matches().get(0).values())
                .containsExactly(new Example.Value("actor", "army"), new Example.Value("victim", "two men"));
    }

    @Test
    void namesTheLineOfAnUnknownKeyAndTheKeyThatWasMeant() {
        assertFails(
                GOOD.replace("matches:", "matchs:"),
                "[S204] vocabulary/killing.yaml:11: unknown key 'matchs' in wording 'kill'. Did you mean 'matches'?");
    }

    @Test
    void namesTheRoleThatWasMeant() {
        assertFails(
                GOOD.replace("subject: actor", "subject: acter"),
                "[S204] vocabulary/killing.yaml:10: unknown role 'acter' in args of wording 'kill'. Did you mean 'actor'?");
    }

    @Test
    void namesTheKindThatWasMeant() {
        assertFails(
                GOOD.replace("[person, group]", "[persn]"),
                "unknown kind 'persn' in role 'actor'. Did you mean 'person'?");
    }

    @Test
    void refusesAnExampleWithoutItsClaim() {
        assertFails(
                GOOD.replace("=> killing(", "=> killed("),
                "write 'A sentence. => killing(role = words; role = words)'.");
    }

    @Test
    void refusesAWordingThatNothingStarts() {
        assertFails(
                GOOD.replace("    verb: [kill, gun down]\n", ""),
                "a wording needs exactly one of verb, noun, denotes, adjective and shape, not 0.");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertFails(GOOD + "type: death\n", "key 'type' stands twice in the type.");
    }

    @Test
    void refusesAnUnknownLexicon() {
        assertFails(GOOD.replace("gun down", "lexicon:nowhere"), "lexicons/nowhere.txt: no such lexicon.");
    }

    @Test
    void listsEveryFileOfTheVocabulary() throws IOException {
        Path folder = Path.of("../vocabulary");
        Set<String> listed = Files.readAllLines(folder.resolve("index.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
        }
        assertThat(Vocabulary.load().types()).hasSameSizeAs(listed);
    }

    @Test
    void everyWordingShowsASentenceThatProvesIt() {
        assertThat(Vocabulary.load().wordings())
                .allSatisfy(wording ->
                        assertThat(wording.matches()).as(wording.place()).isNotEmpty());
    }

    @Test
    void everyRoleSaysWhatItIs() {
        assertThat(Vocabulary.load().types())
                .allSatisfy(type -> assertThat(type.roles())
                        .allSatisfy(role -> assertThat(role.says())
                                .as(type.name() + "." + role.name())
                                .isNotEmpty()));
    }

    private static void assertFails(String yaml, String sentence) {
        assertThatThrownBy(() -> VocabularyFile.parse("vocabulary/killing.yaml", yaml))
                .isInstanceOf(SaysoException.class)
                .hasMessageContaining(sentence);
    }
}
