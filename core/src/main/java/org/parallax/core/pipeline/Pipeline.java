package org.parallax.core.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Account;
import org.parallax.core.align.AgendaMaker;
import org.parallax.core.align.ClaimAligner;
import org.parallax.core.align.EntityJoiner;
import org.parallax.core.align.FigureAligner;
import org.parallax.core.align.Joined;
import org.parallax.core.align.TimelineMaker;
import org.parallax.core.align.UtteranceAligner;
import org.parallax.core.brief.Brief;
import org.parallax.core.brief.Briefer;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.HostRepeats;
import org.parallax.core.clean.KeepRates;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.clean.Screened;
import org.parallax.core.date.Dater;
import org.parallax.core.date.ReportDays;
import org.parallax.core.group.Group;
import org.parallax.core.group.Grouper;
import org.parallax.core.read.Reader;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.core.reuse.ReuseMapper;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Story;

/**
 * Pages in, dossier out: the stages, in order.
 *
 * <p>The same pages give the same dossier, in any order and on any runner. Safe to share between
 * threads when annotator, runner and progress are.
 */
public final class Pipeline {
  private final Annotator annotator;
  private final Runner runner;
  private final Progress progress;

  /** Makes a pipeline. */
  public Pipeline(Annotator annotator, Runner runner, Progress progress) {
    this.annotator = annotator;
    this.runner = runner;
    this.progress = progress;
  }

  /** Returns the dossier of a request. */
  public Dossier run(Request request) {
    Ids.Settled settled = Ids.settle(request.pages());
    List<Dropped> dropped = new ArrayList<>(request.dropped());
    dropped.addAll(settled.dropped());
    SortedMap<String, Article> articles = light(settled, dropped, new Cleaner(request.rules()));
    List<Article> all = List.copyOf(articles.values());
    List<Group> groups = groups(all, request.oneStory());
    List<Told> told = tell(groups, articles, request.asOf());
    dropped.sort(DROPPED);
    List<Reading> readings = new ArrayList<>();
    told.forEach(t -> readings.addAll(t.readings()));
    readings.sort(BY_DAY);
    List<Story> stories = new ArrayList<>(told.stream().map(Told::story).toList());
    List<String> order = readings.stream().map(r -> r.article().id()).toList();
    Map<String, Integer> place = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      place.put(order.get(i), i);
    }
    stories.sort(Comparator.comparing(s -> place.get(s.articles().get(0))));
    Dossier.Run run =
        new Dossier.Run(
            request.version(),
            request.settings(),
            input(request),
            articles.size() + dropped.size(),
            articles.size(),
            dropped.size());
    return new Dossier(run, dropped, readings, stories);
  }

  private record Told(Story story, List<Reading> readings) {}

  private SortedMap<String, Article> light(
      Ids.Settled settled, List<Dropped> dropped, Cleaner cleaner) {
    Dater dater = new Dater();
    AtomicInteger done = new AtomicInteger();
    int of = settled.pages().size();
    List<Outcome<Article>> outcomes =
        runner.each(
            settled.pages(),
            page -> {
              Screened screened = cleaner.screen(page);
              Outcome<Article> outcome =
                  switch (cleaner.clean(screened)) {
                    case Outcome.Kept<Article> kept ->
                        new Outcome.Kept<>(
                            dater.date(LineJoiner.join(screened.page()), kept.value()));
                    case Outcome.Lost<Article> lost -> lost;
                  };
              progress.at("clean", done.incrementAndGet(), of);
              return outcome;
            });
    List<Revisions.Version> versions = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Capture capture = settled.pages().get(i).capture();
      switch (outcomes.get(i)) {
        case Outcome.Kept<Article> kept ->
            versions.add(
                new Revisions.Version(
                    noted(kept.value(), settled.clashes()),
                    settled.ownId(capture.id()),
                    capture.line(),
                    capture.sha256()));
        case Outcome.Lost<Article> lost -> dropped.add(lost.dropped());
      }
    }
    Revisions.Settled revised = Revisions.settle(versions);
    dropped.addAll(revised.dropped());
    return besideItsHost(revised.articles());
  }

  /** What only the other pages of a host show. */
  private static SortedMap<String, Article> besideItsHost(SortedMap<String, Article> articles) {
    HostRepeats.Builder repeats = new HostRepeats.Builder();
    KeepRates.Builder rates = new KeepRates.Builder();
    articles
        .values()
        .forEach(article -> {
          repeats.add(article);
          rates.add(article);
        });
    HostRepeats repeated = repeats.build();
    KeepRates usual = rates.build();
    SortedMap<String, Article> looked = new TreeMap<>();
    articles.forEach((id, article) -> looked.put(id, usual.apply(repeated.apply(article))));
    return looked;
  }

  private static Article noted(Article article, List<String> clashes) {
    List<Note> notes = new ArrayList<>(article.notes());
    if (clashes.contains(article.id())) {
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

  private static List<Group> groups(List<Article> all, boolean oneStory) {
    if (all.isEmpty()) {
      return List.of();
    }
    Grouper grouper = new Grouper();
    return oneStory ? List.of(grouper.together(all)) : grouper.group(all);
  }

  private List<Told> tell(
      List<Group> groups, SortedMap<String, Article> articles, @Nullable String asOf) {
    ReportDays reportDays = new ReportDays();
    Reader reader = new Reader(annotator);
    SortedMap<String, Dating> days = new TreeMap<>();
    for (Group group : groups) {
      days.putAll(reportDays.settle(members(group, articles), asOf));
    }
    AtomicInteger done = new AtomicInteger();
    SortedMap<String, Reading> readings = new TreeMap<>();
    List<Article> all = List.copyOf(articles.values());
    List<Reading> read =
        runner.each(
            all,
            article -> {
              Reading reading = reader.read(article, days.get(article.id()));
              progress.at("read", done.incrementAndGet(), all.size());
              return reading;
            });
    read.forEach(r -> readings.put(r.article().id(), r));
    AtomicInteger told = new AtomicInteger();
    return runner.each(
        groups,
        group -> {
          List<Reading> mine =
              new ArrayList<>(group.articles().stream().map(readings::get).toList());
          mine.sort(BY_DAY);
          Told result = tell(group, mine, asOf);
          progress.at("account", told.incrementAndGet(), groups.size());
          return result;
        });
  }

  private static List<Article> members(Group group, SortedMap<String, Article> articles) {
    return group.articles().stream().sorted().map(articles::get).toList();
  }

  private static Told tell(Group group, List<Reading> readings, @Nullable String asOf) {
    ReuseMap reuse = new ReuseMapper().map(readings.stream().map(Reading::article).toList());
    Joined joined =
        new EntityJoiner().join(readings.stream().map(r -> withOrigins(r, reuse)).toList());
    String eventDay = eventDay(joined.readings());
    Account account =
        new Account(
            joined,
            reuse,
            eventDay,
            new UtteranceAligner().align(joined),
            new FigureAligner().align(joined),
            new AgendaMaker().make(joined, asOf),
            new TimelineMaker().make(joined, eventDay));
    List<Story.Claim> claims = new ClaimAligner().align(account);
    Brief brief = new Briefer().write(account, claims);
    Article lead = lead(readings);
    Story story =
        new Story(
            group.id(),
            List.of(),
            lead == null || lead.headline() == null ? null : lead.headline().text(),
            lead == null ? null : lead.id(),
            readings.stream().map(r -> r.article().id()).toList(),
            reuse.outlets(),
            reuse.originGroups().size(),
            eventDay,
            group.why(),
            reuse.reuse(),
            reuse.originGroups(),
            joined.entities(),
            account.utterances(),
            account.figures(),
            account.agenda(),
            account.timeline(),
            claims,
            brief.sentences(),
            brief.unknown(),
            brief.refused());
    return new Told(story, joined.readings());
  }

  private static Reading withOrigins(Reading r, ReuseMap reuse) {
    List<Sentence> sentences =
        r.sentences().stream()
            .map(s -> new Sentence(s.span(), reuse.sentenceOrigins().get(s.span())))
            .toList();
    return new Reading(
        r.article(),
        r.reportDay(),
        sentences,
        r.annotated(),
        r.headlineSentences(),
        r.mentions(),
        r.times(),
        r.figures(),
        r.attributions());
  }

  /** The first report day: a report cannot come before its event. */
  private static @Nullable String eventDay(List<Reading> readings) {
    return readings.stream()
        .map(Reading::reportDay)
        .filter(d -> d != null && d.day() != null)
        .map(Dating::day)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The article whose headline shares most words with the others' headlines; of equals the first;
   * an altered text's only when there is no other.
   */
  private static @Nullable Article lead(List<Reading> readings) {
    Map<String, Integer> uses = new TreeMap<>();
    for (Reading reading : readings) {
      headlineKeys(reading.article()).forEach(k -> uses.merge(k, 1, Integer::sum));
    }
    Article best = null;
    double most = -1;
    for (Reading reading : readings) {
      Article article = reading.article();
      SortedSet<String> keys = headlineKeys(article);
      if (!keys.isEmpty()) {
        boolean altered = !article.corroborates();
        double shared = keys.stream().mapToInt(k -> uses.getOrDefault(k, 1) - 1).sum();
        double score = altered ? 0 : 1 + shared / Math.sqrt(Math.max(5, keys.size()));
        if (score > most) {
          most = score;
          best = article;
        }
      }
    }
    return best;
  }

  private static SortedSet<String> headlineKeys(Article article) {
    SortedSet<String> keys = new TreeSet<>();
    if (article.headline() != null) {
      Words.of(article.headline().text()).stream()
          .map(Words.Word::key)
          .filter(k -> k.length() > 3)
          .forEach(k -> keys.add(Stems.of(k)));
    }
    return keys;
  }

  private static final Comparator<Reading> BY_DAY =
      Comparator.comparing(Pipeline::dayOrLast).thenComparing(r -> r.article().id());

  private static String dayOrLast(Reading reading) {
    Dating day = reading.reportDay();
    String value = day == null ? null : day.day();
    return value == null ? "9999-99-99" : value;
  }

  private static final Comparator<Dropped> DROPPED =
      Comparator.comparing(Dropped::path)
          .thenComparing(d -> d.line() == null ? 0 : d.line())
          .thenComparing(d -> d.id() == null ? "" : d.id())
          .thenComparing(Dropped::code);

  private static String input(Request request) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Page page : request.pages()) {
      Integer line = page.capture().line();
      files.put(page.capture().path() + (line == null ? "" : "#" + line), page.capture().sha256());
    }
    StringBuilder all = new StringBuilder();
    files.forEach((path, hash) -> all.append(path).append('\n').append(hash).append('\n'));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of()
              .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
