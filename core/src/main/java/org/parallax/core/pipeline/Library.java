package org.parallax.core.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parallax.core.clean.HostRepeats;
import org.parallax.core.clean.KeepRates;
import org.parallax.core.group.Member;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
import org.parallax.model.Note;
import org.parallax.model.Sha256;
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

  /** Articles that were settled among the captures of their address, and lie ready on the shelf. */
  private final SortedSet<String> revised = new TreeSet<>();

  private final Held held;
  private final HostRepeats repeated;
  private final KeepRates usual;

  /** Captures that several of one report were made from, each with what it became. */
  private final List<Joined> joined = new ArrayList<>();

  /** A capture of several of one report: the article that it belongs to now. */
  private record Joined(Taken capture, String article, boolean current) {}

  Library(
      List<Taken> taken,
      List<Dropped> unread,
      Shelf<Article> shelf,
      Noticer noticer,
      Keeping keeping,
      Progress progress) {
    this.shelf = shelf;
    this.held = keeping.held();
    digest = digest(taken, noticer);
    Ids.Settled settled = Ids.settle(taken);
    dropped = new ArrayList<>(unread);
    dropped.addAll(settled.dropped());
    settled
        .captures()
        .forEach((id, capture) -> {
          if (capture.lost() == null) {
            captures.put(id, capture);
          } else {
            dropped.add(renamed(capture.lost(), capture.id(), id));
          }
        });
    captures.replaceAll((id, capture) -> noticer.notice(capture, shelf));
    dropped.addAll(noticer.lines());
    revise();
    dropped.sort(DROPPED);
    keeping.settle(() -> settlings(progress), dropped);
    joined.clear();
    HostRepeats.Builder repeats = new HostRepeats.Builder();
    KeepRates.Builder rates = new KeepRates.Builder();
    for (String id : captures.keySet()) {
      Held.Heard heard = heard(id);
      repeats.add(heard.repeats());
      rates.add(heard.rate());
    }
    repeated = repeats.build();
    usual = rates.build();
  }

  /** Returns what became no article, by path, line, id. */
  List<Dropped> dropped() {
    return dropped;
  }

  /** Returns the digest of the sorted (path, sha256) pairs, and of what is told of pages. */
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

  /** Returns what is known of an article without looking at it. */
  Outline.Entry entry(String id) {
    Taken.Kept kept = kept(capture(id));
    return new Outline.Entry(id, kept.outlet(), kept.altered(), capture(id).sha256());
  }

  /** Returns an article under its id, with what a reader should know of it in this run. */
  Article article(String id) {
    return usual.apply(repeated.apply(ofItself(id)));
  }

  /** Returns what an article is made of: what is equal in two runs is one article in both. */
  Held.Form form(String id) {
    return new Held.Form(kept(capture(id)).place(), repeated.repeats(heard(id).repeats()));
  }

  /** Returns what runs leave to one another. */
  Held held() {
    return held;
  }

  /** Lets go of what is held of articles that are here no more. */
  void end() {
    if (held.holds()) {
      held.end(
          captures.keySet(),
          captures.values().stream().map(c -> kept(c).place()).collect(Collectors.toSet()));
    }
  }

  private Held.Heard heard(String id) {
    return held.heard(kept(capture(id)).place(), () -> ofItself(id));
  }

  /** Returns an article without what only the other pages of its host show. */
  private Article ofItself(String id) {
    Taken capture = capture(id);
    Article article = shelf.get(kept(capture).place());
    return revised.contains(id)
        ? article
        : noted(
            article.id().equals(id) ? article : Renamed.of(article, id), !capture.id().equals(id));
  }

  /** Of several captures of one report keeps the latest; the others are in its revisions. */
  private void revise() {
    SortedMap<String, List<String>> byKey = new TreeMap<>();
    SortedSet<String> given = new TreeSet<>();
    captures.values().stream().filter(c -> c.given() != null).forEach(c -> given.add(c.id()));
    captures.forEach((id, capture) -> {
      String address = kept(capture).address();
      if (address != null) {
        byKey.computeIfAbsent(address, a -> new ArrayList<>()).add(id);
      } else if (given.contains(capture.id())) {
        byKey.computeIfAbsent(Revisions.keyOf(capture.id()), a -> new ArrayList<>()).add(id);
      }
    });
    byKey.forEach((key, ids) -> {
      if (ids.size() > 1) {
        revise(key, ids);
      }
    });
  }

  private void revise(String key, List<String> ids) {
    List<Revisions.Version> versions = new ArrayList<>();
    SortedMap<String, Taken> same = new TreeMap<>();
    for (String id : ids) {
      Taken capture = capture(id);
      versions.add(new Revisions.Version(ofItself(id), key, capture));
      same.put(id, capture);
    }
    ids.forEach(captures::remove);
    boolean waits = same.values().stream().anyMatch(Taken::waits);
    Revisions.Settled settled = Revisions.settle(versions, waits);
    dropped.addAll(settled.dropped());
    boolean told = same.values().stream().anyMatch(Taken::isToSettle);
    same.forEach((id, capture) -> {
      String article = String.valueOf(settled.became().get(id));
      if (told) {
        joined.add(new Joined(capture, article, settled.current().contains(id)));
      }
    });
    settled
        .articles()
        .forEach((id, article) -> {
          Taken.Kept kept = Taken.Kept.of(held.place(shelf, article), article);
          List<String> content =
              same.entrySet().stream()
                  .filter(e -> id.equals(settled.became().get(e.getKey())))
                  .map(e -> e.getValue().sha256())
                  .sorted()
                  .toList();
          captures.put(
              id,
              new Taken(
                  id,
                  article.source().path(),
                  null,
                  false,
                  content(content),
                  kept,
                  null,
                  null,
                  false));
          revised.add(id);
        });
  }

  /** What an article of one capture is known by is that of the capture. */
  private static String content(List<String> digests) {
    return digests.size() == 1 ? digests.get(0) : Sha256.of(String.join("\n", digests));
  }

  /**
   * Tells of the captures that wait, or of whose pages more is told now, and of their kin, which
   * articles they make.
   */
  private Iterator<Kept.Settled> settlings(Progress progress) {
    int of = joined.size() + (int) captures.values().stream().filter(Taken::isToSettle).count();
    AtomicInteger done = new AtomicInteger();
    return Stream.concat(
            captures.entrySet().stream()
                .filter(e -> e.getValue().isToSettle())
                .map(e -> new Joined(e.getValue(), e.getKey(), true)),
            joined.stream())
        .map(one -> {
          progress.at("settled", done.incrementAndGet(), of);
          return settled(one);
        })
        .iterator();
  }

  private Kept.Settled settled(Joined one) {
    Article form = one.current() ? ofItself(one.article()) : null;
    boolean asItIs = form != null && form.equals(shelf.get(kept(one.capture()).own()));
    return new Kept.Settled(
        one.capture().key(), one.article(), one.current(), asItIs ? null : form);
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
      notes.add(notRead(article));
    }
    return notes.equals(article.notes()) ? article : article.withNotes(notes);
  }

  /** Says that an article is in a language that is not read. */
  static Note notRead(Article article) {
    return new Note(
        Note.Code.LANGUAGE_NOT_READ,
        "cleaned, dated and grouped, but not read: language " + article.language(),
        List.of());
  }

  /** Returns a line that names its capture by another id, where it named it by its own. */
  private static Dropped renamed(Dropped line, String own, String id) {
    return own.equals(line.id()) ? line.withId(id) : line;
  }

  private static String digest(List<Taken> taken, Noticer noticer) {
    SortedMap<String, String> files = new TreeMap<>();
    taken.stream()
        .filter(capture -> !capture.again())
        .forEach(capture -> files.put(capture.address(), capture.sha256()));
    noticer.putInto(files);
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
