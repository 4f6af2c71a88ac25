package org.parallax.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.keep.HeldBook;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.BadInput;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import org.parallax.model.StoreProblem;

/**
 * The one place that writes to a store while a server runs. Safe to share between threads; work is
 * done one piece after the other, in the order in which it came.
 */
public final class Desk implements AutoCloseable {
  /** Jobs that are over and remembered. */
  private static final int REMEMBERED = 1000;

  private static final int PATIENCE_SECONDS = 60;

  private final Store store;
  private final Supplier<Parallax> models;
  private @Nullable Parallax loaded;
  private final Parallax.Options options;
  private final Inbox inbox;
  private final Path temporary;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parallax-desk").factory());

  /** What jobs leave to one another; null when nothing is left. */
  private @Nullable HeldBook book;

  private volatile boolean closing;
  private volatile Marks marks;

  /**
   * Opens the desk of a store, and begins with what was left in its inbox.
   *
   * @param models are asked for once, when there is work
   * @param folder of the store
   * @param temporary folder for what does not fit in memory; must exist
   * @param clock says when something was published or decided
   * @param progress hears of long work
   */
  public Desk(
      Store store,
      Supplier<Parallax> models,
      Parallax.Options options,
      Path folder,
      Path temporary,
      Clock clock,
      Progress progress) {
    this.store = store;
    this.models = models;
    this.options = options;
    this.inbox = new Inbox(folder.resolve("inbox"));
    this.temporary = temporary;
    this.clock = clock;
    this.progress = progress;
    this.marks = new Marks(store.decisions());
    inbox.waiting().forEach(this::queue);
  }

  /** Returns the store, for reading. */
  public Store store() {
    return store;
  }

  /** Calls somebody, on a thread of the desk, whenever stories may have changed. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** What is posted is larger than may be. */
  public static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    TooLarge(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Takes in what was posted: it is on disk when this returns, and told as soon as it can be. The
   * same content again is the same job.
   *
   * @param body in any form that {@code parallax read} takes
   * @param most bytes that it may have
   * @param ending as in the name of such a file, with a dot
   * @throws TooLarge when it has more; nothing is kept of it
   */
  public Job post(InputStream body, long most, String ending) throws IOException, TooLarge {
    try {
      return queue(inbox.put(body, most, ending));
    } catch (Inbox.TooLarge e) {
      throw new TooLarge(e);
    }
  }

  /** Reads files and folders, as a job. */
  public Job read(List<Path> inputs) {
    return run("inputs", inputs, null);
  }

  private Job queue(Path file) {
    return run(Inbox.id(file), List.of(file), file);
  }

  private Job run(String id, List<Path> inputs, @Nullable Path spent) {
    Job job = Job.queued(id);
    synchronized (jobs) {
      Job known = jobs.get(id);
      if (known != null && !known.isOver()) {
        return known;
      }
      put(job);
    }
    worker.execute(() -> work(job, inputs, spent));
    return job;
  }

  private void put(Job job) {
    synchronized (jobs) {
      jobs.put(job.id(), job);
      List<String> over = new ArrayList<>();
      jobs.forEach((id, one) -> {
        if (one.isOver()) {
          over.add(id);
        }
      });
      over.stream().limit(Math.max(0, over.size() - REMEMBERED)).forEach(jobs::remove);
      jobs.notifyAll();
    }
  }

  private void work(Job queued, List<Path> inputs, @Nullable Path spent) {
    if (closing) {
      return;
    }
    put(queued.running());
    RunKeeper keeper = new RunKeeper(store, clock.instant(), book());
    boolean told = false;
    Heard heard = new Heard();
    try (Input input = Parallax.take(inputs, options, progress, temporary, keeper)) {
      parallax().write(input, progress, heard);
      told = true;
      if (spent != null) {
        Files.deleteIfExists(spent);
      }
      put(
          new Job(
              queued.id(), Job.State.DONE, keeper.news(), heard.dropped(), heard.stories(), null));
    } catch (BadInput e) {
      put(queued.failed(e.line()));
    } catch (IOException | StoreProblem e) {
      put(queued.failed(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      Throwable fault = e.getCause() == null ? e : e.getCause();
      put(queued.failed("A fault of Parallax, please report it: " + fault));
    }
    if (!told) {
      forget();
    }
    listeners.forEach(Runnable::run);
  }

  /** Returns what the jobs before left; on the worker's thread alone. */
  private HeldBook book() {
    HeldBook held = book;
    if (held != null && held.isSpent()) {
      forget();
      held = null;
    }
    if (held == null) {
      held = new HeldBook(temporary);
      book = held;
    }
    return held;
  }

  /** Lets the next job recall everything anew. */
  private void forget() {
    HeldBook held = book;
    book = null;
    if (held != null) {
      held.close();
    }
  }

  /** Returns the models, loaded with the first work; on the worker's thread alone. */
  private Parallax parallax() {
    Parallax known = loaded;
    if (known == null) {
      known = models.get();
      loaded = known;
    }
    return known;
  }

  /** Returns a job as it stands; null when it is not known, or no longer. */
  public @Nullable Job job(String id) {
    synchronized (jobs) {
      return jobs.get(id);
    }
  }

  /** Returns the jobs that are not over yet, and the last that are. */
  public List<Job> jobs() {
    synchronized (jobs) {
      return List.copyOf(jobs.values());
    }
  }

  /**
   * Waits until a job is over, or so long.
   *
   * @return the job as it stands then; null when it is not known
   */
  public @Nullable Job await(String id, int seconds) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    synchronized (jobs) {
      for (Job job = jobs.get(id); job != null && !job.isOver(); job = jobs.get(id)) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          break;
        }
        try {
          jobs.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
      return jobs.get(id);
    }
  }

  /** Keeps decisions, all of them, and lets the stories obey. */
  public Decided decide(List<Kept.Decision> decisions) {
    List<Kept.Decision> kept = decisions.stream().map(store::decide).toList();
    remark();
    return new Decided(kept, obey(kept, "decision"));
  }

  /**
   * Takes a decision back, and lets the stories obey.
   *
   * @throws IllegalArgumentException when there is none of that number
   */
  public Decided undo(int number, String who) {
    Kept.Decision undone = store.undo(number, who, clock.instant());
    remark();
    return new Decided(List.of(undone), obey(List.of(undone), "undo"));
  }

  /**
   * What was decided.
   *
   * @param decisions as kept
   * @param job tells the stories anew; null when the decisions are about how they are shown
   */
  public record Decided(List<Kept.Decision> decisions, @Nullable Job job) {
    /** Copies the list. */
    public Decided {
      decisions = List.copyOf(decisions);
    }
  }

  private @Nullable Job obey(List<Kept.Decision> decisions, String what) {
    return decisions.stream().allMatch(Desk::isOfShowing)
        ? null
        : run(what + "-" + decisions.getLast().number(), List.of(), null);
  }

  private static boolean isOfShowing(Kept.Decision decision) {
    return switch (decision.kind()) {
      case RENAME, READ, SAME -> true;
      case TOGETHER, APART, PIN, DISTINCT -> false;
    };
  }

  /** Puts down what is decided by now; one after the other, so that the last one sees all. */
  private synchronized void remark() {
    marks = new Marks(store.decisions());
  }

  /** Returns what persons decided about how stories are shown, as of now. */
  public Marks marks() {
    return marks;
  }

  /** Returns the time, for what is decided now. */
  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    // What is being told is let end; what waits is on disk, and told at the next start.
    closing = true;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
    if (worker.isTerminated()) {
      forget();
    }
  }
}
