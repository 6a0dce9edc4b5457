// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sayso.Sayso;
import org.sayso.dossier.ReadArticle;
import org.sayso.page.Page;
import org.sayso.page.PageResult;
import org.sayso.text.SaysoException;
import org.sayso.vocabulary.ClaimType;

/**
 * Reads many pages into a dossier. Several threads study pages; the calling thread hands them out and writes what comes
 * back, in the order of the pages, so that the same pages always give the same dossier. At most {@link #AHEAD} pages and
 * {@link #AHEAD_LENGTH} characters, but at least one page, are in memory, whatever is still to come.
 */
final class ReadingRun implements AutoCloseable {

    private static final int AHEAD = 16;
    private static final long AHEAD_LENGTH = 4_000_000;

    private record Pending(Page page, Future<Sayso.Study> study) {}

    private final Sayso sayso;
    private final boolean again;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final ExecutorService readers;
    private final Deque<Pending> pending = new ArrayDeque<>();

    ReadingRun(Sayso sayso, boolean again, Progress progress) {
        this.sayso = sayso;
        this.again = again;
        this.progress = progress;
        int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        progress.update(tally);
        this.readers = Executors.newFixedThreadPool(threads, ReadingRun::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes one page or one problem; may write pages taken before. */
    void accept(PageResult result) {
        if (result instanceof PageResult.Failed failed) {
            fail(failed.reason());
        } else if (result instanceof PageResult.Read read) {
            accept(read.page());
        }
    }

    private void accept(Page page) {
        if (!again && sayso.holds(page)) {
            tally.pages++;
            tally.unchanged++;
            progress.update(tally);
            return;
        }
        while (!pending.isEmpty() && (pending.size() == AHEAD || length(page) > AHEAD_LENGTH)) {
            write(pending.remove());
        }
        pending.add(new Pending(page, readers.submit(() -> sayso.study(page))));
    }

    /** Of what is waiting with one page more, in characters. */
    private long length(Page next) {
        return next.content().length()
                + pending.stream()
                        .mapToLong(waiting -> waiting.page().content().length())
                        .sum();
    }

    /** Writes all that was taken, and says what was done. */
    Tally finish() {
        while (!pending.isEmpty()) {
            write(pending.remove());
        }
        return tally;
    }

    private void write(Pending next) {
        Sayso.Study study;
        try {
            study = next.study().get();
        } catch (ExecutionException e) {
            failToStudy(next.page(), e.getCause() == null ? e : e.getCause());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaysoException("S606", "reading was interrupted. Read again to complete it.", e);
        }
        sayso.keep(study, again);
        count(study);
    }

    private void count(Sayso.Study study) {
        tally.pages++;
        String source = study.page().source();
        if (study.articles().isEmpty()) {
            tally.empty++;
            progress.note(source + ": no article was found on this page.");
        }
        for (ReadArticle read : study.articles()) {
            tally.articles++;
            int others = (int) read.claims().stream()
                    .filter(claim -> claim.type().equals(ClaimType.OTHER))
                    .count();
            tally.claims += read.claims().size() - others;
            tally.others += others;
            if (!Sayso.isReadable(read.article())) {
                tally.unread++;
                progress.note(source + ": an article in another language ("
                        + read.article().language() + ") is kept but not read: Sayso reads English.");
            }
        }
        progress.update(tally);
    }

    /** A page that the reader could not cope with is one page lost; a full memory would lose them all. */
    private void failToStudy(Page page, Throwable problem) {
        if (problem instanceof Error error && !(problem instanceof StackOverflowError)) {
            throw error;
        }
        fail(Failure.ofPage(page, problem));
    }

    private void fail(String reason) {
        tally.pages++;
        tally.failed++;
        progress.note(reason);
        progress.update(tally);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
