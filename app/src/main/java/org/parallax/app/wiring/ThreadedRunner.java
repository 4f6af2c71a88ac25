package org.parallax.app.wiring;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.parallax.model.Runner;
import org.parallax.model.StoreProblem;

/**
 * Runs a stage on a fixed number of threads; results come back in the order of the inputs. Safe to
 * share between threads.
 */
public final class ThreadedRunner implements Runner, AutoCloseable {
  private final ExecutorService threads;

  /** Makes a runner with so many threads. */
  public ThreadedRunner(int count) {
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("parallax-", 1).factory());
  }

  @Override
  public <I, O> List<O> each(List<I> inputs, Function<I, O> stage) {
    List<Future<O>> futures =
        inputs.stream().map(input -> threads.submit(() -> stage.apply(input))).toList();
    return futures.stream().map(ThreadedRunner::result).toList();
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StoreProblem problem) {
        throw problem;
      }
      throw new IllegalStateException("a stage failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
