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
import org.parallax.core.date.Dater;
import org.parallax.core.date.ReportDays;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingested;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/** One input through ingest, clean and date, and what must hold for any input. */
public final class Trial {
  /** Beyond this and {@link #TIMES} times the input, more is taken than an input may take. */
  public static final long FIXED_BYTES = 64L << 20;

  /** Times the input that may be taken beyond {@link #FIXED_BYTES}. */
  public static final int TIMES = 20;

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
    List<Article> articles = new ArrayList<>();
    String problem = null;
    try {
      problem = run(input, articles);
    } catch (RuntimeException | StackOverflowError e) {
      problem = told(e);
    }
    return new Result(THREADS.getCurrentThreadAllocatedBytes() - before, articles.size(), problem);
  }

  /** Returns whether an input may have allocated so much and still be held in its bounds. */
  static boolean isModest(long allocated, int length) {
    return allocated <= FIXED_BYTES + (long) TIMES * length;
  }

  private static @Nullable String run(byte[] input, List<Article> articles) {
    Ingester ingester = new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(input));
    Ingested ingested = ingester.ingest(List.of(Path.of("-")));
    if (ingested.pages().isEmpty() && ingested.dropped().isEmpty()) {
      return "lost in silence: neither page nor reason";
    }
    Cleaner cleaner = new Cleaner();
    Dater dater = new Dater();
    for (Page page : ingested.pages()) {
      if (cleaner.clean(page) instanceof Outcome.Kept<Article> kept) {
        Article article = dater.date(LineJoiner.join(page), kept.value());
        new ReportDays().settle(List.of(article), null);
        String outside = outside(article, page.capture().decoded().length());
        if (outside != null) {
          return outside;
        }
        articles.add(article);
      }
    }
    return null;
  }

  private static @Nullable String outside(Article article, int length) {
    SourcedText headline = article.headline();
    Range body = article.body().source();
    Range title = headline == null ? null : headline.source();
    if ((body != null && body.end() > length) || (title != null && title.end() > length)) {
      return "a text lies outside of its capture";
    }
    for (Removed removed : article.removed()) {
      Integer end = removed.sourceEnd();
      if (end != null && end > length) {
        return "a removed piece lies outside of its capture";
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
