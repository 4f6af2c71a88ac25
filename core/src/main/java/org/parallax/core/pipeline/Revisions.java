package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Note;

/**
 * Of several captures of one address the latest is the article; the earlier are kept as what they
 * were: in its revisions, and as lines of what was dropped.
 *
 * <p>Latest by time of capture, then by the day of the last change, then by publication, then by
 * path, line and digest; but a free part of a report never replaces a whole one. An address that
 * says little by itself ({@code /news}) joins only texts that are alike. The same text is a
 * duplicate. The order of the articles does not matter.
 *
 * <p>A capture that came in an earlier run is older than one that comes now, when neither tells its
 * time. What was kept as one article stays one. A capture without an address is of the article that
 * an earlier run made of another capture of its id, when the two are alike.
 *
 * <p>Captures of one address often have one id, and only one of them got it ({@link Ids}): the one
 * that stays takes it over, for there is no clash any more.
 */
final class Revisions {
  /** Texts of one address that share so much of the shorter one's content are one report. */
  private static final double ALIKE = 0.4;

  /** Shorter words carry little content in most languages. */
  private static final int CONTENT = 4;

  /** A part of an address that names one report: a number of five digits, or four words. */
  private static final Pattern NAMES_ONE =
      Pattern.compile(
          ".*(?:\\d{5,}|/[^/?]*\\p{L}+[-_]\\p{L}*[-_]?\\p{L}+[-_]\\p{L}+[^/]*|[?&](?:id|p|art|article|story|news_?id)=\\w+).*");

  /** Opens the key of captures that share an id and have no address. */
  private static final String ONE_ID = "id ";

  private static final Comparator<Version> LATEST =
      Comparator.comparing((Version v) -> whole(v.article()))
          .thenComparing(v -> value(v.article().captured()))
          .thenComparing(v -> value(v.article().modified()))
          .thenComparing(v -> value(v.article().published()))
          .thenComparingInt(Version::round)
          .thenComparing(v -> v.article().source().path())
          .thenComparing(v -> v.capture().lineOrZero())
          .thenComparing(v -> v.capture().sha256())
          .reversed();

  private Revisions() {}

  /**
   * An article and the capture that it was made from.
   *
   * @param key what it has in common with other captures of one report
   * @param capture with the id that it came with, before clashes were settled
   */
  record Version(Article article, String key, Taken capture) {
    String ownId() {
      return capture.id();
    }

    @Nullable String given() {
      return capture.given();
    }

    int round() {
      return capture.round();
    }

    boolean isSame(Version other) {
      String given = given();
      return given != null && given.equals(other.given());
    }
  }

  /**
   * What is left, in order of id.
   *
   * @param articles by their ids
   * @param became for each version, by the id that it came with, the id of its article
   * @param current ids that the versions came with of which the articles are made
   * @param dropped in no order
   */
  record Settled(
      SortedMap<String, Article> articles,
      SortedMap<String, String> became,
      SortedSet<String> current,
      List<Dropped> dropped) {}

  /** Returns the key of captures of one id that have no address. */
  static String keyOf(String ownId) {
    return ONE_ID + ownId;
  }

  /**
   * Settles captures.
   *
   * @param news whether any of them was not settled before; when none was, nothing is said of those
   *     that are not of this input
   */
  static Settled settle(Collection<Version> versions, boolean news) {
    SortedMap<String, List<Version>> byAddress = new TreeMap<>();
    for (Version version : versions) {
      byAddress.computeIfAbsent(version.key(), k -> new ArrayList<>()).add(version);
    }
    Settled settled =
        new Settled(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
    byAddress
        .values()
        .forEach(same -> {
          same.sort(LATEST);
          one(same, settled, news);
        });
    return settled;
  }

  private static void one(List<Version> same, Settled settled, boolean news) {
    List<Version> left = new ArrayList<>(same);
    while (!left.isEmpty()) {
      Version latest = left.removeFirst();
      List<Version> joined = new ArrayList<>(List.of(latest));
      List<Version> others = new ArrayList<>();
      List<Article.Revision> revisions = new ArrayList<>();
      Set<String> texts = new TreeSet<>(List.of(said(latest.article())));
      for (Version other : left) {
        if (!isOne(joined, other)) {
          others.add(other);
          continue;
        }
        joined.add(other);
        Dropped line;
        if (!texts.add(said(other.article()))) {
          line = duplicate(other, latest);
        } else {
          Article.Revision revision = revision(other, latest.article());
          revisions.add(revision);
          line = superseded(other, latest, revision);
        }
        if (news || !other.capture().again()) {
          settled.dropped().add(line);
        }
      }
      String id = id(latest, joined);
      Article article =
          id.equals(latest.article().id()) ? latest.article() : Renamed.of(latest.article(), id);
      settled.articles().put(id, revisions.isEmpty() ? article : article.withRevisions(revisions));
      settled.current().add(latest.article().id());
      joined.forEach(version -> settled.became().put(version.article().id(), id));
      left = others;
    }
  }

  private static boolean isOne(List<Version> joined, Version other) {
    Version latest = joined.getFirst();
    if (latest.isSame(other)) {
      return true;
    }
    if (!latest.key().startsWith(ONE_ID)) {
      return NAMES_ONE.matcher(latest.key()).matches() || alike(latest.article(), other.article());
    }
    boolean alike = alike(latest.article(), other.article());
    // Two that were told apart, or came in one input, stay two.
    String mine =
        joined.stream().map(Version::given).filter(id -> id != null).findFirst().orElse(null);
    return mine == null
        ? alike && other.given() != null
        : mine.equals(other.given()) || (alike && other.given() == null);
  }

  /** The id that an earlier run told first; else its own, when another capture of it had that. */
  private static String id(Version latest, List<Version> joined) {
    return joined.stream()
        .filter(version -> version.given() != null)
        .min(Comparator.comparingInt(Version::round).thenComparing(v -> String.valueOf(v.given())))
        .map(version -> String.valueOf(version.given()))
        .orElseGet(() ->
            joined.stream().anyMatch(v -> v.article().id().equals(latest.ownId()))
                ? latest.ownId()
                : latest.article().id());
  }

  private static String said(Article article) {
    return headline(article) + "\n" + article.text();
  }

  private static String headline(Article article) {
    return article.headline() == null ? "" : article.headline().text();
  }

  private static Article.Revision revision(Version older, Article newer) {
    Article article = older.article();
    String modified = value(article.modified());
    String changed = modified.isEmpty() ? value(article.published()) : modified;
    String captured = value(article.captured());
    return new Article.Revision(
        article.source().path(),
        older.capture().line(),
        captured.isEmpty() ? null : captured,
        changed.isEmpty() ? null : changed,
        older.capture().sha256(),
        article.headline() == null ? null : article.headline().text(),
        WordChanges.between(article, newer));
  }

  private static Dropped superseded(Version older, Version newer, Article.Revision revision) {
    boolean free = !whole(older.article()) && whole(newer.article());
    return dropped(
        older,
        Dropped.Code.SUPERSEDED,
        (free ? "a whole capture" : "a later capture")
            + " of the same address replaces it, "
            + place(newer)
            + ": "
            + revision.changed());
  }

  private static Dropped duplicate(Version older, Version newer) {
    return dropped(older, Dropped.Code.DUPLICATE, "same address and same text as " + place(newer));
  }

  private static Dropped dropped(Version older, Dropped.Code code, String why) {
    return older.capture().dropped(code, why);
  }

  private static String place(Version version) {
    return version.ownId() + " (" + version.capture().where() + ")";
  }

  /** Whether more than the free part, or a feed's summary, is there. */
  private static boolean whole(Article article) {
    return !article.has(Note.Code.PAYWALLED) && !article.has(Note.Code.SUMMARY_ONLY);
  }

  private static String value(@Nullable Dating dating) {
    String value = dating == null ? null : dating.value();
    return value == null ? "" : value;
  }

  private static boolean alike(Article one, Article two) {
    return share(content(headline(one)), content(headline(two))) > 2 * ALIKE
        || share(content(one.text()), content(two.text())) >= ALIKE;
  }

  private static double share(Set<String> one, Set<String> two) {
    Set<String> small = one.size() <= two.size() ? one : two;
    Set<String> large = one.size() <= two.size() ? two : one;
    long both = small.stream().filter(large::contains).count();
    return small.isEmpty() ? 0 : (double) both / small.size();
  }

  private static Set<String> content(String text) {
    Set<String> content = new TreeSet<>();
    for (String key : Words.keys(text)) {
      if (key.length() > CONTENT) {
        content.add(key);
      }
    }
    return content;
  }
}
