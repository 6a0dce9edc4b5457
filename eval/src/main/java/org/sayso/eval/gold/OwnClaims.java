// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.Sayso;
import org.sayso.dossier.ClaimQuery;
import org.sayso.dossier.Dossier;
import org.sayso.eval.ShortHash;
import org.sayso.export.Export;
import org.sayso.page.Page;
import org.sayso.sentence.Reader;
import org.sayso.sql.SqliteDossier;

/** Sayso's claims: each text is read into a dossier of its own, which is exported. */
public record OwnClaims(Reader reader) implements ClaimRecall.ClaimSource {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<JsonNode> claims(String text, @Nullable String published) throws IOException {
        Path folder = Files.createTempDirectory("sayso-gold");
        Path file = folder.resolve("gold.sayso");
        StringWriter out = new StringWriter();
        String hash = ShortHash.of(text);
        try (Dossier dossier = SqliteDossier.open(file, Clock.systemUTC())) {
            Sayso.with(reader, dossier)
                    .read(new Page("gold/" + hash, Page.Kind.TEXT, text, hash, null, null, published, null));
            Export.named("claims").orElseThrow().write(dossier.claims(), ClaimQuery.all(), out);
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("gold.sayso" + suffix));
            }
            Files.delete(folder);
        }
        List<JsonNode> claims = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            claims.add(JSON.readTree(line));
        }
        return claims;
    }
}
