package org.parallax.core.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.group.Member;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Shelf;

/**
 * All articles of a run under their ids, each on its shelf until it is asked for, and all that was
 * dropped. {@link #article} is safe to share between threads.
 */
final class Library {
  private static final Comparator<Dropped> DROPPED =
      Comparator.comparing(Dropped::path)
          .thenComparing(d -> d.line() == null ? 0 : d.line())
          .thenComparing(d -> d.id() == null ? "" : d.id())
          .thenComparing(Dropped::code);

  private final Shelf<Article> shelf;
  private final SortedMap<String, Taken> captures = new TreeMap<>();
  private final List<Dropped> dropped;
  private final String digest;

  Library(List<Taken> taken, List<Dropped> unread, Shelf<Article> shelf) {
    this.shelf = shelf;
    digest = digest(taken);
    Ids.Settled settled = Ids.settle(taken);
    dropped = new ArrayList<>(unread);
    dropped.addAll(settled.dropped());
    settled
        .captures()
        .forEach((id, capture) -> {
          if (capture.lost() == null) {
            captures.put(id, capture);
          } else {
            dropped.add(Renamer.dropped(capture.lost(), capture.id(), id));
          }
        });
    dropped.sort(DROPPED);
  }

  /** Returns what became no article, by path, line, id. */
  List<Dropped> dropped() {
    return dropped;
  }

  /** Returns the digest of the sorted (path, sha256) pairs. */
  String digest() {
    return digest;
  }

  /** Returns the number of articles. */
  int size() {
    return captures.size();
  }

  /** Returns the ids of all articles, in order. */
  List<String> ids() {
    return List.copyOf(captures.keySet());
  }

  /** Returns what is known of each article without looking at it, in order of ids. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    captures.forEach((id, capture) -> {
      Taken.Kept kept = kept(capture);
      members.add(new Member(id, kept.day(), kept.language()));
    });
    return members;
  }

  /** Returns an article's outlet, its name or else its domain; null when it is not told. */
  @Nullable String outlet(String id) {
    return kept(capture(id)).outlet();
  }

  /** Returns an article under its id, with what a reader should know of it in this run. */
  Article article(String id) {
    Taken capture = capture(id);
    Article article = shelf.get(kept(capture).place());
    return noted(Renamer.article(article, id), !capture.id().equals(id));
  }

  private Taken capture(String id) {
    return Objects.requireNonNull(captures.get(id), id);
  }

  private static Taken.Kept kept(Taken capture) {
    return Objects.requireNonNull(capture.kept());
  }

  private static Article noted(Article article, boolean clash) {
    List<Note> notes = new ArrayList<>(article.notes());
    if (clash) {
      notes.add(
          new Note(
              Note.Code.ID_CLASH,
              "another article of this input has the same id and other content",
              List.of()));
    }
    if (!Reader.isRead(article)) {
      notes.add(
          new Note(
              Note.Code.LANGUAGE_NOT_READ,
              "cleaned, dated and grouped, but not read: language " + article.language(),
              List.of()));
    }
    return notes.equals(article.notes()) ? article : article.withNotes(notes);
  }

  private static String digest(List<Taken> taken) {
    SortedMap<String, String> files = new TreeMap<>();
    taken.forEach(capture -> files.put(capture.address(), capture.sha256()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, hash) ->
          digest.update((path + '\n' + hash + '\n').getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
