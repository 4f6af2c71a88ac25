package org.parallax.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parallax.bench.ChildJvm;
import org.parallax.nlp.CoreNlpAnnotator;

/** How long the language models take to load in a process that has done nothing before. */
public final class ModelLoad {
  static final int PROCESSES = 3;

  private ModelLoad() {}

  /** Loads the models and prints the seconds that took by the clock, and of all threads. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    long worked = Clocks.process();
    CoreNlpAnnotator annotator = CoreNlpAnnotator.load();
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = (Clocks.process() - worked) / 1e9;
    System.out.println(annotator.version().isEmpty() ? "" : seconds + " " + cpu);
  }

  /** Returns the medians of some processes, in seconds: by the clock, and of all processor time. */
  static double[] medians() throws IOException {
    List<Double> clock = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      String[] seconds = seconds().split(" ");
      clock.add(Double.valueOf(seconds[0]));
      cpu.add(Double.valueOf(seconds[1]));
    }
    clock.sort(null);
    cpu.sort(null);
    return new double[] {clock.get(PROCESSES / 2), cpu.get(PROCESSES / 2)};
  }

  private static String seconds() throws IOException {
    Process process =
        ChildJvm.of(List.of("-Xmx2g", "-XX:+UseSerialGC"), ModelLoad.class)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.strip();
  }
}
