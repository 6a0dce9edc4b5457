// SPDX-License-Identifier: Apache-2.0
package org.sayso.eval.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.eval.feed.Kind.Surroundings;

/** Stitches single stories into feeds of 1 to 12, by a seed. */
public final class FeedGenerator {

    private static final int LONGEST = 12;

    private final List<Story> stories;

    public FeedGenerator(List<Story> stories) {
        this.stories = List.copyOf(stories);
    }

    /** The kinds that the splitter was built on. */
    public static List<Kind> seenKinds() {
        return SeenKinds.all();
    }

    /** The kinds that were never looked at while the splitter was built. */
    public static List<Kind> heldOutKinds() {
        return HeldOutKinds.all();
    }

    /** The kinds that a second hand wrote later and that may be looked at. */
    public static List<Kind> freshKinds() {
        return FreshKinds.all();
    }

    /** The siblings of the fresh kinds, of which only the total is read. */
    public static List<Kind> blindKinds() {
        return BlindKinds.all();
    }

    /** {@code perKind} feeds of every kind. */
    public List<Feed> feeds(List<Kind> kinds, int perKind, long seed) {
        Random random = new Random(seed);
        List<Feed> feeds = new ArrayList<>();
        for (Kind kind : kinds) {
            for (int i = 0; i < perKind; i++) {
                feeds.add(feed(kind, random));
            }
        }
        return feeds;
    }

    private Feed feed(Kind kind, Random random) {
        List<Story> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, random);
        int count = Math.min(1 + random.nextInt(LONGEST), shuffled.size() - 3);
        List<Story> chosen = shuffled.subList(0, count);
        List<String> teasers =
                shuffled.subList(count, count + 3).stream().map(Story::title).toList();
        FeedText out = new FeedText();
        kind.top().write(out, random);
        for (int i = 0; i < count; i++) {
            kind.story().write(out, chosen.get(i), new Surroundings(i + 1, i + 1 == count, teasers, random));
        }
        kind.bottom().write(out, random);
        return new Feed(kind.name(), out.toString(), List.copyOf(chosen));
    }
}
