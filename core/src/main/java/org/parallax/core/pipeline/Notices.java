package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;

/**
 * What sitemaps and feeds tell of pages, by address, until all pages are known. Bounded: of too
 * many the first in the order of their addresses are kept, in whatever order they come; the others
 * are lines of what was dropped. Not safe to share between threads.
 */
final class Notices {
  /** Fifty news sitemaps of the largest size that their rules allow; some 40 MB. */
  private static final int MOST = 50_000;

  /** Where a notice was read, after the address that it tells of; no two are the same. */
  private record Place(String address, String path, int line, int entry)
      implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::address)
            .thenComparing(Place::path)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::entry);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreeMap<Place, Notice> held = new TreeMap<>();
  private final List<Dropped> dropped = new ArrayList<>();

  /** Of the pages that are here and were dropped the lines that say why, by address. */
  private final SortedMap<String, Dropped> lost = new TreeMap<>();

  void add(Notice notice) {
    String address = Addresses.key(notice.url());
    Dropped alone = notice.alone();
    if (address == null) {
      dropped.add(alone);
      return;
    }
    Integer line = alone.line();
    held.put(new Place(address, alone.path(), line == null ? 0 : line, notice.entry()), notice);
    if (held.size() > MOST) {
      Dropped last = held.pollLastEntry().getValue().alone();
      dropped.add(
          last.because(
              String.format(
                  Locale.ROOT,
                  "%s (more than %,d pages are told of: this one was not looked for in the input)",
                  last.why(),
                  MOST)));
    }
  }

  /**
   * Takes a page that is here and was dropped: nobody need save it.
   *
   * @param url its address, as written; null when it tells none
   * @param line why it was dropped
   */
  void lost(@Nullable String url, Dropped line) {
    String address = Addresses.key(url);
    if (address != null) {
      lost.merge(address, line, (one, two) -> one.where().compareTo(two.where()) <= 0 ? one : two);
    }
  }

  /** Returns all that are held, by address; those of one address by place. */
  SortedMap<String, List<Notice>> byAddress() {
    SortedMap<String, List<Notice>> found = new TreeMap<>();
    held.forEach((place, notice) ->
        found.computeIfAbsent(place.address(), a -> new ArrayList<>()).add(notice));
    return found;
  }

  /** Puts where each was read, and what it tells, to what the dossier rests on. */
  void putInto(SortedMap<String, String> files) {
    held.forEach((place, notice) ->
        files.put(
            place.path() + "#" + place.line() + "/" + place.entry(),
            String.join(
                "\n",
                notice.url(),
                String.valueOf(notice.title()),
                String.valueOf(notice.outlet()),
                String.valueOf(notice.published()),
                String.valueOf(notice.language()))));
  }

  /**
   * Returns what is to be said of all of them: one line for each of which no page is here, and one
   * for each file or record of which some were used.
   *
   * @param used addresses whose pages are here
   * @param before addresses whose pages an earlier run kept
   */
  List<Dropped> lines(Set<String> used, Set<String> before) {
    List<Dropped> lines = new ArrayList<>(dropped);
    SortedMap<Place, List<Notice>> files = new TreeMap<>();
    held.forEach((place, notice) -> {
      if (used.contains(place.address())) {
        int record = notice.alone().record() ? place.line() : 0;
        files
            .computeIfAbsent(new Place("", place.path(), record, 0), f -> new ArrayList<>())
            .add(notice);
      } else {
        lines.add(unused(notice, place.address(), before));
      }
    });
    files.values().forEach(notices -> lines.add(used(notices)));
    return lines;
  }

  private Dropped unused(Notice notice, String address, Set<String> before) {
    Dropped line = lost.get(address);
    if (line != null) {
      return notice
          .alone()
          .because(
              notice.where()
                  + " tells of a page that is here and was dropped: the line of "
                  + line.where()
                  + " says why, and what to do");
    }
    return before.contains(address)
        ? notice
            .alone()
            .because(
                notice.where()
                    + " tells of a page that an earlier run kept: read the page and this "
                    + notice.from()
                    + " together, and what it says is evidence for that page")
        : notice.alone();
  }

  private static Dropped used(List<Notice> notices) {
    Notice first = notices.getFirst();
    Dropped line = first.alone();
    boolean one = notices.size() == 1;
    return new Dropped(
        line.path(),
        line.record() ? line.line() : null,
        null,
        null,
        Dropped.Code.EVIDENCE_ONLY,
        String.format(
            Locale.ROOT,
            "%,d %s of this %s %s: what %s of day, title, outlet and language is evidence for %s",
            notices.size(),
            one ? "entry" : "entries",
            first.from(),
            one ? "tells of a page that was read" : "tell of pages that were read",
            one ? "it says" : "they say",
            one ? "that page" : "those pages"),
        line.record());
  }
}
