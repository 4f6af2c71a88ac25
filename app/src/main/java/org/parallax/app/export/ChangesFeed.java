package org.parallax.app.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parallax.app.compare.Change;
import org.parallax.app.compare.Changes;
import org.parallax.app.export.feed.Feed;
import org.parallax.app.export.feed.FeedPrinter;

/** Accounts that were published, as a feed of what each changed, by claim. Pure. */
public final class ChangesFeed {
  /** Changes of one kind that are told; how many more there are is said. */
  private static final int SHOWN = 12;

  private ChangesFeed() {}

  /**
   * An account that was published.
   *
   * @param story its id then
   * @param account its number: story and number are one account for good
   * @param at when it was published
   * @param changed against the account before
   */
  public record Told(String story, int account, Instant at, Changes.OfStory changed) {}

  /**
   * Prints the feed in UTF-8; flushes, and leaves the stream open.
   *
   * @param told the latest first
   * @param self address of the feed, which is its id too
   * @param address where stories can be opened, the id of one put behind it, escaped
   * @param version of what made it
   */
  public static void print(
      List<Told> told,
      FeedPrinter.Kind kind,
      String self,
      String address,
      String version,
      OutputStream out) {
    FeedPrinter.print(
        new Feed(
            self,
            "Changes, told by Parallax",
            "What each new account changed in what is known of a story, by claim. Parallax "
                + version
                + ".",
            "Parallax " + version,
            address,
            self,
            told.stream().map(one -> entry(one, address)).toList()),
        kind,
        out);
  }

  private static Feed.Entry entry(Told told, String address) {
    String headline = told.changed().headline();
    return new Feed.Entry(
        Urn.of("account\n" + told.story() + '\n' + told.account()),
        headline == null ? told.story() : Words.flat(headline),
        address
            + Urn.part(told.story())
            + (told.account() == 1 ? "" : "/changed?since=" + (told.account() - 1)),
        told.at(),
        summary(told.changed()),
        html(told.changed()),
        List.of());
  }

  private static List<Change> of(Changes.OfStory changed, Change.Kind kind) {
    return changed.changes().stream().filter(change -> change.kind() == kind).toList();
  }

  private static String summary(Changes.OfStory changed) {
    if (changed.oldId() == null) {
      return "a new story, " + Words.count(changed.articlesNow(), "article");
    }
    List<String> said = new ArrayList<>();
    for (Change.Kind kind : Change.Kind.values()) {
      int count = of(changed, kind).size();
      if (count > 0) {
        said.add(ChangesText.heading(kind) + ": " + count);
      }
    }
    String articles =
        changed.articlesBefore() == changed.articlesNow()
            ? Words.count(changed.articlesNow(), "article") + " as before"
            : Words.count(changed.articlesBefore(), "article")
                + " before, "
                + changed.articlesNow()
                + " now";
    return said.isEmpty() ? articles : articles + ". " + String.join(". ", said);
  }

  private static String html(Changes.OfStory changed) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    body.appendElement("p").text(summary(changed) + ".");
    for (Change.Kind kind : Change.Kind.values()) {
      List<Change> changes = of(changed, kind);
      if (!changes.isEmpty()) {
        body.appendElement("h3").text(ChangesText.heading(kind));
        Element list = body.appendElement("ul");
        changes.stream().limit(SHOWN).forEach(change -> line(list, change));
        more(list, changes.size() - SHOWN);
      }
    }
    return body.html();
  }

  private static void line(Element list, Change change) {
    Element item = list.appendElement("li").text(Words.flat(change.text()) + " ");
    item.appendElement("small")
        .text(ChangesText.stood(change) + " [" + String.join(", ", change.sources()) + "]");
  }

  private static void more(Element list, int left) {
    if (left > 0) {
      list.appendElement("li").text("and " + left + " more");
    }
  }
}
