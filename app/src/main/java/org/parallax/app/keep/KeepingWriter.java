package org.parallax.app.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.AccountJson;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Kept;
import org.parallax.model.Reading;
import org.parallax.model.Sha256;
import org.parallax.model.Store;
import org.parallax.model.Story;

/**
 * Keeps the accounts of a run, and hands on to another writer those that have an article of its
 * input. Stories that changed without one are told and kept too. Readers of the store see the new
 * accounts all at once, before the other writer ends. Not safe to share between threads.
 */
public final class KeepingWriter implements DossierWriter {
  private static final int DRAFTS = 64;
  private static final int DRAFT_CHARACTERS = 4_000_000;

  private final RunKeeper run;
  private final Store store;
  private final KeptAnnotator annotator;
  private final DossierWriter printer;
  private final Progress progress;

  /** What each story to be told is made of. */
  private final SortedMap<String, String> bases = new TreeMap<>();

  private final SortedSet<String> printed = new TreeSet<>();
  private final List<Kept.StoryHead> heads = new ArrayList<>();
  private final List<Kept.Draft> drafts = new ArrayList<>();
  private int characters;

  /**
   * Makes it.
   *
   * @param annotator whose readings are kept beside the accounts
   * @param printer is told of the stories that have an article of the run
   * @param progress told how many of the stories are published
   */
  public KeepingWriter(
      RunKeeper run, KeptAnnotator annotator, DossierWriter printer, Progress progress) {
    this.run = run;
    this.store = run.store();
    this.annotator = annotator;
    this.printer = printer;
    this.progress = progress;
  }

  @Override
  public void begin(Outline outline) {
    List<Outline.Chapter> shown = new ArrayList<>();
    int articles = 0;
    SortedMap<String, String> before =
        store.bases(outline.stories().stream().map(Outline.Chapter::story).toList());
    for (Outline.Chapter chapter : outline.stories()) {
      String basis = basis(chapter);
      if (chapter.articles().stream().anyMatch(entry -> run.isOfThisRun(entry.id()))) {
        shown.add(chapter);
        articles += chapter.articles().size();
        printed.add(chapter.story());
        bases.put(chapter.story(), basis);
      } else if (!basis.equals(before.get(chapter.story()))) {
        bases.put(chapter.story(), basis);
      }
    }
    Dossier.Run whole = outline.run();
    int dropped = outline.dropped().size();
    printer.begin(
        new Outline(
            new Dossier.Run(
                whole.version(),
                whole.settings(),
                whole.input(),
                articles + dropped,
                articles,
                dropped),
            outline.dropped(),
            shown));
  }

  private static String basis(Outline.Chapter chapter) {
    StringBuilder all = new StringBuilder();
    chapter
        .articles()
        .forEach(entry -> all.append(entry.id()).append('\n').append(entry.content()).append('\n'));
    return Sha256.of(all.append(chapter.ruled()).toString());
  }

  @Override
  public boolean wants(String story) {
    return bases.containsKey(story);
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    String json = AccountJson.of(story, readings);
    String digest = Sha256.of(json);
    heads.add(
        new Kept.StoryHead(
            story.id(),
            story.aliases(),
            story.articles(),
            story.headline(),
            story.eventDay(),
            lastDay(readings),
            story.outlets(),
            story.origins(),
            Objects.requireNonNull(bases.get(story.id())),
            digest));
    drafts.add(new Kept.Draft(story.id(), digest, json));
    characters += json.length();
    if (drafts.size() >= DRAFTS || characters >= DRAFT_CHARACTERS) {
      putDown();
    }
    if (printed.contains(story.id()) && printer.wants(story.id())) {
      printer.story(story, readings);
    }
  }

  private void putDown() {
    store.draft(drafts, annotator.made());
    drafts.clear();
    characters = 0;
  }

  private static @Nullable String lastDay(List<Reading> readings) {
    String last = null;
    for (Reading reading : readings) {
      Dating dating = reading.reportDay();
      String day = dating == null ? null : dating.day();
      last = day != null && (last == null || day.compareTo(last) > 0) ? day : last;
    }
    return last;
  }

  @Override
  public void end() {
    putDown();
    store.publish(heads, run.at(), done -> progress.at("published", done, heads.size()));
    printer.end();
  }
}
