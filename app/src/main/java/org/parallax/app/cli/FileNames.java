package org.parallax.app.cli;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names of files made from ids of articles: plain on every system, no two alike even where case
 * does not count. Not safe to share between threads.
 */
final class FileNames {
  private static final int LONGEST = 80;
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private final SortedSet<String> taken = new TreeSet<>();

  /** Returns the name, without a type ending, for the next article. */
  String of(String id) {
    String plain = ODD.matcher(id).replaceAll("-").replaceFirst("^[.-]+", "");
    if (plain.length() > LONGEST) {
      plain = plain.substring(0, LONGEST);
    }
    plain = plain.replaceFirst("[.-]+$", "");
    if (plain.isEmpty()) {
      plain = "article";
    }
    if (RESERVED.matcher(plain).matches()) {
      plain = "_" + plain;
    }
    String name = plain;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "~" + i;
    }
    return name;
  }
}
