package org.parallax.bench.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.clean.Screened;
import org.parallax.core.date.Dater;
import org.parallax.core.date.ReportDays;
import org.parallax.core.pipeline.Explainer;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingested;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.UserRules;

/** One input through ingest, clean and date, and what must hold for any input. */
public final class Trial {
  /** Beyond this and {@link #TIMES} times the input, more is taken than an input may take. */
  public static final long FIXED_BYTES = 64L << 20;

  /** Times the input that may be taken beyond {@link #FIXED_BYTES}. */
  public static final int TIMES = 20;

  /** Longer pages are not explained as well: it would double their time. */
  private static final int MOST_EXPLAINED = 100_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Trial() {}

  /**
   * What came of an input.
   *
   * @param allocated bytes that the thread allocated in all; what is held at once is less
   * @param articles how many articles came out
   * @param problem what must not be; null when all is well
   */
  public record Result(long allocated, int articles, @Nullable String problem) {}

  /** Puts an input through, on the caller's thread. */
  public static Result of(byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    List<Passed> passed = new ArrayList<>();
    String problem = null;
    long allocated = 0;
    try {
      problem = run(input, passed);
      allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      problem = problem == null ? checked(passed) : problem;
    } catch (RuntimeException | StackOverflowError e) {
      allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      problem = told(e);
    }
    return new Result(allocated, passed.size(), problem);
  }

  /** What went through. */
  private record Passed(Page page, Article article) {}

  /** Returns whether an input may have allocated so much and still be held in its bounds. */
  static boolean isModest(long allocated, int length) {
    return allocated <= FIXED_BYTES + (long) TIMES * length;
  }

  private static @Nullable String run(byte[] input, List<Passed> passed) {
    Ingester ingester = new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(input));
    Ingested ingested;
    try {
      ingested = ingester.ingest(List.of(Path.of("-")));
    } catch (RuntimeException | StackOverflowError e) {
      return "out of ingest: " + told(e);
    }
    if (ingested.pages().isEmpty()
        && ingested.dropped().isEmpty()
        && ingested.notices().isEmpty()) {
      return "lost in silence: neither page nor reason";
    }
    for (Dropped line : ingested.dropped()) {
      if (line.why().isBlank()) {
        return "a dropped line without a reason that can be read\n" + line.code();
      }
    }
    Cleaner cleaner = new Cleaner();
    Dater dater = new Dater();
    for (Page page : ingested.pages()) {
      Screened screened = cleaner.screen(page);
      if (cleaner.clean(screened) instanceof Outcome.Kept<Article> kept) {
        Article article = dater.date(LineJoiner.join(screened.page()), kept.value());
        new ReportDays().settle(List.of(article), null);
        passed.add(new Passed(page, article));
      }
    }
    return null;
  }

  /** The law of spans, and that what is explained is what came out. */
  private static @Nullable String checked(List<Passed> passed) {
    Explainer explainer = new Explainer(UserRules.none());
    for (Passed one : passed) {
      String breach = SpanLaw.breach(one.article(), one.page().capture());
      if (breach != null) {
        return breach;
      }
      if (one.page().capture().decoded().length() <= MOST_EXPLAINED
          && !explainer.explain(one.page()).article().text().equals(one.article().text())) {
        return "what is explained is another text than what comes out";
      }
    }
    return null;
  }

  private static String told(Throwable e) {
    StringBuilder told = new StringBuilder(String.valueOf(e));
    StackTraceElement[] trace = e.getStackTrace();
    for (int i = 0; i < Math.min(12, trace.length); i++) {
      told.append(String.format(Locale.ROOT, "%n    at %s", trace[i]));
    }
    return told.toString();
  }
}
