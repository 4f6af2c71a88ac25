package org.parallax.bench.memory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parallax.app.export.DossierJson;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Annotator;
import org.parallax.nlp.CoreNlpAnnotator;

/**
 * Reads a web archive of invented news and says how much memory that took.
 *
 * <p>Usage: {@code bench/memory [MEGABYTES] [KILOBYTES-A-PAGE] [--read]}, megabytes being those
 * before compression, or {@code bench/memory FILE [--read]} for an input of one's own. The language
 * models are loaded in any case, for the room they take; without {@code --read} the words are
 * tagged by a stand-in, since the library reads some tens of articles a second.
 */
public final class Memory {
  private Memory() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    boolean own = args.length > 0 && Files.isRegularFile(Path.of(args[0]));
    long megabytes = !own && args.length > 0 ? Long.parseLong(args[0]) : 1_000;
    int pageKilobytes = !own && args.length > 1 ? Integer.parseInt(args[1]) : 40;
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path folder = Files.createDirectories(root.resolve("bench/target/memory"));
    Path archive =
        own
            ? Path.of(args[0])
            : folder.resolve("news-" + megabytes + "-" + pageKilobytes + ".warc.gz");
    if (!Files.exists(archive)) {
      int pages = ArchiveMaker.write(archive, megabytes * 1_000_000, pageKilobytes * 1_000, 1);
      System.err.printf(Locale.ROOT, "memory: %,d pages invented%n", pages);
    }
    read(archive, folder, List.of(args).contains("--read"));
  }

  private static void read(Path archive, Path folder, boolean full) throws IOException {
    long start = System.nanoTime();
    Annotator models = CoreNlpAnnotator.load();
    try {
      read(archive, folder, full, models, start);
    } finally {
      Reference.reachabilityFence(models);
    }
  }

  private static void read(Path archive, Path folder, boolean full, Annotator models, long start)
      throws IOException {
    Progress progress = new Slow();
    Path out = folder.resolve("dossier.json");
    try (Input input =
        Parallax.take(List.of(archive), Parallax.Options.defaults(), progress, folder)) {
      say("taken in", start);
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
        Parallax.with(full ? models : new QuickAnnotator())
            .write(input, progress, new DossierJson(stream, input.texts(), input.texts()));
      }
    }
    say("written", start);
    System.out.printf(
        Locale.ROOT,
        "memory: archive %,d bytes, dossier %,d bytes, heap at most %,d MB, %s%n",
        Files.size(archive),
        Files.size(out),
        Runtime.getRuntime().maxMemory() >> 20,
        full ? "read in full" : "words tagged by a stand-in");
  }

  private static void say(String what, long start) {
    long live = 0;
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        live += pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
        peak += pool.getPeakUsage().getUsed();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "memory: %s after %.0f s; heap %,d MB after its last collections, %,d MB at its fullest%n",
        what,
        (System.nanoTime() - start) / 1e9,
        live >> 20,
        peak >> 20);
  }

  /** A line every thousand articles. */
  private static final class Slow implements Progress {
    private static final int STEP = 2_000;

    private final long start = System.nanoTime();

    @Override
    public synchronized void at(String step, int done, int of) {
      if (done % STEP == 0) {
        say(step + " " + done + (of == 0 ? "" : " of " + of), start);
      }
    }
  }
}
