package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Distinctions;
import org.parallax.core.date.ReportDays;
import org.parallax.core.group.Group;
import org.parallax.core.group.Grouper;
import org.parallax.core.read.Reader;
import org.parallax.core.reuse.RecentWords;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Runner;
import org.parallax.model.Shelves;
import org.parallax.model.Story;
import org.parallax.model.UserRules;

/**
 * Pages in, dossier out: the stages, in order.
 *
 * <p>The same pages give the same dossier, in any order and on any runner. Holds a few stories at a
 * time; of all others some hundred bytes an article, when the shelves hold theirs elsewhere (ADR
 * 9). Safe to share between threads when annotator, runner and progress are.
 */
public final class Pipeline {
  /** Articles that are read in one go, unless one story alone has more. */
  private static final int ARTICLES = 32;

  private final Annotator annotator;
  private final Runner runner;
  private final Progress progress;

  /** Makes a pipeline. */
  public Pipeline(Annotator annotator, Runner runner, Progress progress) {
    this.annotator = annotator;
    this.runner = runner;
    this.progress = progress;
  }

  /** Returns the dossier of a request; holds all of it. */
  public Dossier run(Request request) {
    DossierCollector collector = new DossierCollector();
    run(request, Shelves.inMemory(), collector);
    return collector.dossier();
  }

  /** Writes the dossier of a request. */
  public void run(Request request, Shelves shelves, DossierWriter writer) {
    Intake intake = intake(runner, progress, request.pages().size(), shelves, request.rules());
    request.pages().forEach(intake::page);
    request.dropped().forEach(intake::drop);
    request.notices().forEach(intake::notice);
    write(
        intake,
        new Wanted(request.oneStory(), request.asOf(), request.version(), request.settings()),
        shelves,
        writer);
  }

  /**
   * Opens an intake; needs no language models.
   *
   * @param expected number of pages to come; 0 when not known
   * @param rules what the user knows of outlets and their pages
   */
  public static Intake intake(
      Runner runner, Progress progress, int expected, Shelves shelves, UserRules rules) {
    return intake(runner, progress, expected, shelves, rules, Keeping.NOTHING);
  }

  /**
   * Opens an intake that tells what is read, so that it can be kept.
   *
   * @param expected number of pages to come; 0 when not known
   * @param rules what the user knows of outlets and their pages
   */
  public static Intake intake(
      Runner runner,
      Progress progress,
      int expected,
      Shelves shelves,
      UserRules rules,
      Keeping keeping) {
    return new Intake(runner, progress, expected, shelves, rules, keeping);
  }

  /**
   * What to make of what was taken in.
   *
   * @param oneStory whether the reader knows that all of it belongs together
   * @param asOf ISO day after which things are called future; null when not told
   * @param version of Parallax, for the run block
   * @param settings {@code sha256:} of the settings, for the run block
   */
  public record Wanted(boolean oneStory, @Nullable String asOf, String version, String settings) {}

  /** Writes the dossier of what was taken in, story by story. */
  public void write(Intake intake, Wanted wanted, Shelves shelves, DossierWriter writer) {
    Library library = intake.library();
    Distinctions distinctions = intake.keeping().distinctions();
    List<Ordered> stories =
        ordered(library, groups(library, wanted.oneStory(), intake.keeping()), wanted);
    int dropped = library.dropped().size();
    Dossier.Run run =
        new Dossier.Run(
            wanted.version(),
            wanted.settings(),
            library.digest(),
            library.size() + dropped,
            library.size(),
            dropped);
    writer.begin(
        new Outline(
            run,
            library.dropped(),
            stories.stream().map(s -> chapter(s, library, distinctions)).toList()));
    SortedMap<String, List<Story.Reuse>> recent = recent(stories, library);
    List<Ordered> shown = stories.stream().filter(s -> writer.wants(s.id())).toList();
    tell(shown, recent, library, wanted, distinctions, writer);
    writer.end();
    library.end();
  }

  private List<Group> groups(Library library, boolean oneStory, Keeping keeping) {
    if (library.size() == 0) {
      return List.of();
    }
    Grouper grouper = new Grouper(keeping.rulings(), keeping.told());
    if (oneStory) {
      return List.of(grouper.together(library.ids()));
    }
    Held held = keeping.held();
    AtomicInteger looked = new AtomicInteger();
    Function<String, Article> articles =
        id -> {
          progress.at("grouped", looked.incrementAndGet(), library.size());
          return library.article(id);
        };
    return held.holds()
        ? grouper.group(held.stories(), library.members(), library::form, articles, runner)
        : grouper.group(library.members(), articles, runner);
  }

  /** An article of a story, and its report day in a form that sorts. */
  private record Dated(String day, String id) {
    static final Comparator<Dated> ORDER =
        Comparator.comparing(Dated::day).thenComparing(Dated::id);
  }

  /** A group with its articles by report day, then id. */
  private record Ordered(Group group, List<Dated> articles) {
    String id() {
      return group.id();
    }

    List<String> ids() {
      return articles.stream().map(Dated::id).toList();
    }
  }

  /** Brings stories into the order of their first articles. */
  private List<Ordered> ordered(Library library, List<Group> groups, Wanted wanted) {
    List<Ordered> ordered = new ArrayList<>();
    for (List<Group> batch : batches(groups, g -> g.articles().size())) {
      ordered.addAll(runner.each(batch, group -> ordered(library, group, wanted)));
    }
    ordered.sort(Comparator.comparing(o -> o.articles().get(0), Dated.ORDER));
    return ordered;
  }

  private static Ordered ordered(Library library, Group group, Wanted wanted) {
    SortedMap<String, Dating> days = days(group.articles(), library, wanted);
    return new Ordered(
        group,
        group.articles().stream()
            .map(id -> new Dated(Days.dayOrLast(days.get(id)), id))
            .sorted(Dated.ORDER)
            .toList());
  }

  private static SortedMap<String, Dating> days(List<String> ids, Library library, Wanted wanted) {
    return library
        .held()
        .days(
            ids,
            library::form,
            wanted.asOf(),
            () -> {
              List<Article> articles = ids.stream().sorted().map(library::article).toList();
              return new ReportDays().settle(articles, wanted.asOf());
            });
  }

  /** Returns for each story which of its words stood in earlier articles of other stories. */
  private SortedMap<String, List<Story.Reuse>> recent(List<Ordered> stories, Library library) {
    SortedMap<String, List<Story.Reuse>> recent = new TreeMap<>();
    if (stories.size() < 2) {
      return recent;
    }
    record Member(Dated article, String story) {}
    List<Member> members =
        stories.stream()
            .flatMap(s -> s.articles().stream().map(a -> new Member(a, s.id())))
            .sorted(Comparator.comparing(Member::article, Dated.ORDER))
            .toList();
    RecentWords words = new RecentWords();
    int done = 0;
    for (List<Member> batch : batches(members, m -> 1)) {
      List<List<RecentWords.Line>> lines =
          runner.each(batch, m -> lines(m.article().id(), library));
      for (int i = 0; i < batch.size(); i++) {
        String story = batch.get(i).story();
        List<Story.Reuse> reuse = words.add(lines.get(i), story);
        if (!reuse.isEmpty()) {
          recent.computeIfAbsent(story, s -> new ArrayList<>()).addAll(reuse);
        }
        progress.at("compared", ++done, members.size());
      }
    }
    return recent;
  }

  private static List<RecentWords.Line> lines(String id, Library library) {
    return library.held().lines(id, library::form, () -> RecentWords.lines(library.article(id)));
  }

  private static Outline.Chapter chapter(
      Ordered story, Library library, Distinctions distinctions) {
    return new Outline.Chapter(
        story.id(),
        story.ids().stream().map(id -> library.entry(id)).toList(),
        ruled(story, distinctions));
  }

  private static String ruled(Ordered story, Distinctions distinctions) {
    StringBuilder lines = new StringBuilder();
    for (Story.Related related : story.group().related()) {
      if (related.relation() == Story.Related.Relation.PROPOSED) {
        lines.append("proposed to ").append(related.story()).append('\n');
      }
    }
    distinctions.within(story.ids()).all().forEach(d -> lines.append(d).append('\n'));
    return lines.toString();
  }

  private interface Size<T> {
    int of(T value);
  }

  private static <T> List<List<T>> batches(List<T> all, Size<T> size) {
    List<List<T>> batches = new ArrayList<>();
    List<T> batch = new ArrayList<>();
    int articles = 0;
    for (T one : all) {
      if (!batch.isEmpty() && articles + size.of(one) > ARTICLES) {
        batches.add(batch);
        batch = new ArrayList<>();
        articles = 0;
      }
      batch.add(one);
      articles += size.of(one);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private void tell(
      List<Ordered> stories,
      SortedMap<String, List<Story.Reuse>> recent,
      Library library,
      Wanted wanted,
      Distinctions distinctions,
      DossierWriter writer) {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    int articles = stories.stream().mapToInt(s -> s.articles().size()).sum();
    Reader reader = new Reader(annotator);
    for (List<Ordered> batch : batches(stories, s -> s.articles().size())) {
      SortedMap<String, Dating> days = new TreeMap<>();
      runner.each(batch, story -> days(story.ids(), library, wanted)).forEach(days::putAll);
      List<String> ids = batch.stream().flatMap(s -> s.ids().stream()).toList();
      SortedMap<String, Reading> readings = new TreeMap<>();
      runner
          .each(
              ids,
              id -> {
                Reading reading = reader.read(library.article(id), days.get(id));
                progress.at("read", read.incrementAndGet(), articles);
                return reading;
              })
          .forEach(r -> readings.put(r.article().id(), r));
      List<StoryTeller.Told> accounts =
          runner.each(
              batch,
              story -> {
                StoryTeller.Told account =
                    StoryTeller.tell(
                        story.group(),
                        story.ids().stream().map(readings::get).toList(),
                        recent.getOrDefault(story.id(), List.of()),
                        wanted.asOf(),
                        distinctions,
                        Progress.SILENT);
                progress.at("account", told.incrementAndGet(), stories.size());
                return account;
              });
      for (StoryTeller.Told account : accounts) {
        Story story = account.story();
        writer.story(story, account.readings());
      }
    }
  }
}
