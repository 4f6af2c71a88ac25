package org.parallax.app.export;

import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;

/** The run block of a dossier in forms that have names and values for it. */
final class RunBlock {
  private RunBlock() {}

  /** Returns names, which begin with {@code parallax.}, with their values. */
  static SortedMap<String, String> of(Dossier.Run run) {
    SortedMap<String, String> block = new TreeMap<>();
    block.put("parallax.version", run.version());
    block.put("parallax.settings", run.settings());
    block.put("parallax.input", run.input());
    block.put("parallax.read", Integer.toString(run.read()));
    block.put("parallax.kept", Integer.toString(run.kept()));
    block.put("parallax.dropped", Integer.toString(run.dropped()));
    return block;
  }

  /** Returns "9 articles from 9 inputs, 0 dropped: 2 stories". */
  static String counts(Outline told) {
    Dossier.Run run = told.run();
    return Words.count(run.kept(), "article")
        + " from "
        + Words.count(run.read(), "input")
        + ", "
        + run.dropped()
        + " dropped: "
        + Words.stories(told.stories().size());
  }

  /** Returns "Parallax 0.1.0 · settings sha256:… · input sha256:… · 9 read, 9 kept, 0 dropped". */
  static String line(Dossier.Run run) {
    return "Parallax "
        + run.version()
        + " · settings "
        + run.settings()
        + " · input "
        + run.input()
        + " · "
        + run.read()
        + " read, "
        + run.kept()
        + " kept, "
        + run.dropped()
        + " dropped";
  }
}
