package org.parallax.bench.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parallax.bench.QualityPage;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.core.group.Fingerprint;
import org.parallax.core.group.Group;
import org.parallax.core.group.Rulings;
import org.parallax.core.group.StoryBook;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingester;
import org.parallax.ingest.Sink;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Precision;
import org.parallax.model.SourcedText;

/**
 * Puts an invented stream of news through the light pass in one process: read as JSON Lines,
 * cleaned, dated, fingerprinted, grouped as it comes. Says how fast, how well and in how much heap.
 *
 * <p>Usage: {@code bench/scale [N] [SEED] [--group-only] [--write]}; one million reports by
 * default, 10,000 a day. {@code --group-only} leaves cleaning and dating out; {@code --write} keeps
 * the lines in {@code docs/quality.md}.
 */
public final class Scale {
  private static final int CHUNK = 2_000;
  private static final int PER_DAY = 10_000;
  private static final int BATCH = 32;
  private static final int AHEAD = 8;

  private static final String HEAD =
      """
      Written by `bench/scale --write`: an invented stream of news (bursts, copies, templates, shared background, a drifting vocabulary; 10,000 reports a day) through the light pass in 1.5 GB of heap, on two cores, the JVM's warm-up counted.
      Stories are scored as they were told, without a second look at what has left. Wanted: a million reports, at least 1,000 a second, at most 1.5 times the cost of the first 10,000.

      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int[] gold;
  private final int[] found;
  private final int[] micros;
  private final boolean whole;
  private final StringBuilder lines = new StringBuilder();
  private int stories;
  private int taken;
  private long addNanos;
  private long lightNanos;
  private final StoryBook book = new StoryBook(Rulings.none(), this::leaves);
  private final Ingester ingester = new Ingester();
  private final Cleaner cleaner = new Cleaner();
  private final Dater dater = new Dater();
  private final Deque<Future<List<Looked>>> ahead = new ArrayDeque<>();

  private Scale(int count, boolean whole) {
    this.whole = whole;
    gold = new int[count];
    found = new int[count];
    micros = new int[count];
    Arrays.fill(found, -1);
  }

  /** Runs. */
  public static void main(String[] args) throws InterruptedException, IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int threads = Math.max(1, Integer.getInteger("parallax.threads", 2));
    boolean whole = !List.of(args).contains("--group-only");
    Scale scale = new Scale(count, whole);
    scale.run(new NewsStream(seed, PER_DAY), threads);
    if (List.of(args).contains("--write")) {
      Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
      QualityPage.write(root, "Scale", HEAD + scale.lines);
    }
  }

  private void print(String line) {
    System.out.println(line);
    lines.append("- ").append(line).append('\n');
  }

  private record Looked(Fingerprint fingerprint, long nanos) {}

  private void run(NewsStream stream, int threads) throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    long work = 0;
    int mark = 10_000;
    int last = 0;
    long lastWork = 0;
    for (int made = 0; made < gold.length; ) {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream();
      for (int i = 0; i < CHUNK && made < gold.length; i++, made++) {
        NewsStream.Made report = stream.next();
        gold[report.number()] = report.gold();
        chunk.writeBytes(NewsStream.json(report).getBytes(StandardCharsets.UTF_8));
      }
      long start = System.nanoTime();
      chunk(chunk.toByteArray(), workers);
      work += System.nanoTime() - start;
      if (made >= mark || made == gold.length) {
        say(made, work, made - last, work - lastWork);
        last = made;
        lastWork = work;
        mark = made >= 100_000 ? made + 100_000 : mark * 10;
        if (made == 10_000 || made == 100_000) {
          score(made);
        }
      }
    }
    workers.shutdown();
    book.settle();
    score(gold.length);
  }

  private void chunk(byte[] rows, ExecutorService workers) throws InterruptedException {
    List<Capture> batch = new ArrayList<>();
    new Ingester(IngestSettings.defaults(), new ByteArrayInputStream(rows))
        .ingest(
            List.of(Path.of("-")),
            new Sink() {
              @Override
              public void capture(Capture capture) {
                batch.add(capture);
                if (batch.size() == BATCH) {
                  submit(batch, workers);
                }
              }

              @Override
              public void drop(Dropped line) {
                throw new IllegalStateException(line.why());
              }
            });
    submit(batch, workers);
    while (!ahead.isEmpty()) {
      take();
    }
  }

  private void submit(List<Capture> batch, ExecutorService workers) {
    List<Capture> captures = List.copyOf(batch);
    batch.clear();
    ahead.add(workers.submit(() -> captures.stream().map(this::look).toList()));
    if (ahead.size() > AHEAD) {
      take();
    }
  }

  private Looked look(Capture capture) {
    long start = cpu();
    Fingerprint fingerprint = Fingerprint.of(whole ? cleaned(capture) : asItIs(capture));
    return new Looked(fingerprint, cpu() - start);
  }

  private Article cleaned(Capture capture) {
    Page page = ingester.page(capture);
    return switch (cleaner.clean(page)) {
      case Outcome.Kept<Article> kept -> dater.date(LineJoiner.join(page), kept.value());
      case Outcome.Lost<Article> lost -> throw new IllegalStateException(lost.dropped().why());
    };
  }

  /** An article without the cost of cleaning. */
  private static Article asItIs(Capture capture) {
    String day = capture.field("published");
    return new Article(
        capture.id(),
        new Article.Source(capture.path(), null, null, List.of()),
        SourcedText.apart(String.valueOf(capture.field("title"))),
        List.of(),
        "en",
        day == null ? null : new Dating(day, Precision.DAY, "field", true, List.of()),
        null,
        null,
        SourcedText.apart(capture.decoded()),
        List.of(),
        List.of());
  }

  /** Time that this thread worked: others may use the machine. */
  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  private void take() {
    Future<List<Looked>> next = ahead.poll();
    if (next == null) {
      return;
    }
    for (Looked looked : result(next)) {
      long start = cpu();
      book.add(looked.fingerprint());
      long nanos = cpu() - start;
      addNanos += nanos;
      lightNanos += looked.nanos();
      micros[taken++] = (int) ((nanos + looked.nanos()) / 1000);
    }
  }

  private static List<Looked> result(Future<List<Looked>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stage failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void leaves(Group group) {
    group.articles().forEach(article -> found[number(article)] = stories);
    stories++;
  }

  private static int number(String article) {
    return Integer.parseInt(article.substring(1));
  }

  private void score(int count) {
    int[] now = Arrays.copyOf(found, count);
    int next = stories;
    for (Group group : book.stories()) {
      for (String article : group.articles()) {
        now[number(article)] = next;
      }
      next++;
    }
    Score score = Score.of(now, Arrays.copyOf(gold, count));
    print(
        String.format(
            Locale.ROOT,
            "%,d articles: B-cubed precision %.4f, recall %.4f, F1 %.4f; %,d stories",
            count,
            score.precision(),
            score.recall(),
            score.f1(),
            Arrays.stream(now).distinct().count()));
  }

  private void say(int made, long work, int lastCount, long lastWork) {
    int[] sorted = Arrays.copyOfRange(micros, Math.max(0, taken - lastCount), taken);
    Arrays.sort(sorted);
    print(
        String.format(
            Locale.ROOT,
            "%,d articles after %.0f s; the last %,d: %,.0f a second, %.0f µs each in the book,"
                + " %.0f before; arrival to story p50 %.1f ms, p99 %.1f ms, at most %.0f ms; heap %s",
            made,
            work / 1e9,
            lastCount,
            lastCount / (lastWork / 1e9),
            addNanos / 1e3 / lastCount,
            lightNanos / 1e3 / lastCount,
            sorted[sorted.length / 2] / 1e3,
            sorted[sorted.length * 99 / 100] / 1e3,
            sorted[sorted.length - 1] / 1e3,
            heap()));
    addNanos = 0;
    lightNanos = 0;
  }

  private static String heap() {
    long live = 0;
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        live += pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
        peak += pool.getPeakUsage().getUsed();
      }
    }
    return String.format(Locale.ROOT, "%,d MB live, %,d MB peak", live >> 20, peak >> 20);
  }
}
