package org.parallax.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of this class path in a process of its own, on this Java. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Returns a process that is still to be started.
   *
   * @param flags of the Java machine, such as {@code -Xmx1g}
   */
  public static ProcessBuilder of(List<String> flags, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
