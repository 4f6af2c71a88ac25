package org.parallax.app.export;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names of files made from ids of articles: plain on every system, never a path, no two alike even
 * where case does not count. The same ids in the same order give the same names. Not safe to share
 * between threads.
 */
public final class FileNames {
  private static final int LONGEST = 80;
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  /** How often each plain name, in lower case, was given. */
  private final SortedMap<String, Integer> given = new TreeMap<>();

  /**
   * Returns the name, without a type ending, for the next article: {@code mill}, {@code mill~2}.
   */
  public String of(String id) {
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
    // No plain name has a tilde: one that is counted is like no other.
    int count = given.merge(plain.toLowerCase(Locale.ROOT), 1, Integer::sum);
    return count == 1 ? plain : plain + "~" + count;
  }
}
