package org.parallax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps {@code docs/quality.md}: each bench writes the section that it measures. */
public final class QualityPage {
  private QualityPage() {}

  /**
   * Puts a section into the page, in place of the one of that heading.
   *
   * @param root of the checkout
   * @param heading without its marks
   * @param body Markdown, ends with a line end
   */
  public static void write(Path root, String heading, String body) throws IOException {
    Path file = root.resolve("docs/quality.md");
    String page = Files.readString(file);
    String head = "\n## " + heading + "\n";
    int at = page.indexOf(head);
    String section = head + "\n" + body;
    if (at < 0) {
      Files.writeString(file, page.stripTrailing() + "\n" + section);
      return;
    }
    int next = page.indexOf("\n## ", at + head.length());
    String rest = next < 0 ? "" : page.substring(next);
    Files.writeString(file, page.substring(0, at) + section + rest);
  }
}
