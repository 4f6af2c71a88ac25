package org.parallax.app.export;

import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.feed.Feed;
import org.parallax.app.export.feed.FeedPrinter;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dating;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Writes the stories of a dossier as a feed, those with the latest report first. A feed is a
 * window: it holds the latest 500 stories and says how many there are. Not safe to share between
 * threads.
 */
public final class DossierFeed implements DossierWriter {
  private static final int MOST = 500;

  private static final Comparator<Feed.Entry> LATEST =
      Comparator.comparing(
              (Feed.Entry e) -> e.updated() == null ? Instant.MIN : e.updated(),
              Comparator.reverseOrder())
          .thenComparing(Feed.Entry::id);

  private final OutputStream out;
  private final FeedPrinter.Kind kind;
  private final @Nullable String address;
  private final @Nullable Standing standing;
  private final List<Feed.Entry> entries = new ArrayList<>();
  private int told;
  private @Nullable Outline outline;
  private @Nullable Sources sources;

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8 at the end, flushed and left open
   * @param address where stories can be opened, the id of one put behind it, escaped; null when
   *     nowhere
   */
  public DossierFeed(OutputStream out, FeedPrinter.Kind kind, @Nullable String address) {
    this(out, kind, address, null);
  }

  /**
   * A feed that stands at an address, and is asked for again and again.
   *
   * @param self its address, which is its id too
   * @param changed when each story changed last, by id: what a reader of feeds is told of
   */
  public record Standing(String self, SortedMap<String, Instant> changed) {}

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8 at the end, flushed and left open
   * @param address where stories can be opened, the id of one put behind it, escaped; null when
   *     nowhere
   * @param standing where the feed stands; null when nowhere: then its id is that of its content,
   *     and a story is as new as its latest report
   */
  public DossierFeed(
      OutputStream out,
      FeedPrinter.Kind kind,
      @Nullable String address,
      @Nullable Standing standing) {
    this.out = out;
    this.kind = kind;
    this.address = address;
    this.standing = standing;
  }

  @Override
  public void begin(Outline of) {
    outline = of;
    sources = new Sources(of);
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    Sources all = Objects.requireNonNull(sources);
    all.open(readings);
    told++;
    entries.add(entry(story, readings, all));
    if (entries.size() > 2 * MOST) {
      cut();
    }
  }

  private void cut() {
    entries.sort(LATEST);
    if (entries.size() > MOST) {
      entries.subList(MOST, entries.size()).clear();
    }
  }

  private Feed.Entry entry(Story story, List<Reading> readings, Sources all) {
    List<String> outlets =
        story.articles().stream()
            .map(all::outlet)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .toList();
    return new Feed.Entry(
        StoryLinked.story(story.id()),
        Words.title(story),
        address == null ? null : address + Urn.part(story.id()),
        updated(story, readings),
        all.counts(story),
        html(story, all),
        outlets);
  }

  private @Nullable Instant updated(Story story, List<Reading> readings) {
    return standing != null
        ? standing.changed().get(story.id())
        : readings.stream()
            .map(DossierFeed::latest)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  /** The account in short: the brief with its sources, then the sources. */
  private static String html(Story story, Sources all) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    Standings standings = new Standings(story, all);
    for (Story.BriefSentence sentence : story.brief()) {
      List<String> articles =
          sentence.citations().stream().map(c -> c.at().article()).distinct().toList();
      Element paragraph = body.appendElement("p").text(sentence.text() + " ");
      paragraph
          .appendElement("small")
          .text(standings.of(sentence) + " [" + all.labels(articles) + "]");
    }
    Element list = body.appendElement("ul");
    for (String id : story.articles()) {
      Reading reading = all.reading(id);
      String url = reading.article().source().url();
      Element item = list.appendElement("li").text(all.marked(id) + " " + all.name(id) + ": ");
      String headline =
          reading.article().headline() == null
              ? "no headline"
              : Words.flat(reading.article().headline().text());
      if (url != null && url.matches("https?://.*")) {
        item.appendElement("a").attr("href", url).text(headline);
      } else {
        item.appendText(headline);
      }
    }
    return body.html();
  }

  /**
   * When an article was published, unless that was refused; else the first moment of its report
   * day; null when not told.
   */
  private static @Nullable Instant latest(Reading reading) {
    Dating published = reading.article().published();
    Instant moment = published == null || Words.refused(reading) ? null : moment(published.value());
    Dating report = reading.reportDay();
    return moment == null ? moment(report == null ? null : report.day()) : moment;
  }

  private static @Nullable Instant moment(@Nullable String value) {
    try {
      return value == null
          ? null
          : value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      return null; // A year, a month, a time without its offset: no moment.
    }
  }

  @Override
  public void end() {
    cut();
    Outline of = Objects.requireNonNull(outline);
    String about =
        (told > entries.size()
                ? "The latest " + entries.size() + " of " + Words.stories(told)
                : Words.stories(told))
            + ", each with what several outlets report of it. "
            + RunBlock.line(of.run());
    FeedPrinter.print(
        new Feed(
            standing == null
                ? Urn.of("stories\n" + of.run().input() + '\n' + of.run().settings())
                : standing.self(),
            "Stories, told by Parallax",
            about,
            "Parallax " + of.run().version(),
            address,
            standing == null ? null : standing.self(),
            entries),
        kind,
        out);
  }
}
