package org.parallax.core.pipeline;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Account;
import org.parallax.core.align.AgendaMaker;
import org.parallax.core.align.ClaimAligner;
import org.parallax.core.align.Distinctions;
import org.parallax.core.align.EntityJoiner;
import org.parallax.core.align.EventDays;
import org.parallax.core.align.FigureAligner;
import org.parallax.core.align.Joined;
import org.parallax.core.align.Tellings;
import org.parallax.core.align.TimelineMaker;
import org.parallax.core.align.UtteranceAligner;
import org.parallax.core.brief.Brief;
import org.parallax.core.brief.Briefer;
import org.parallax.core.group.Group;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.core.reuse.ReuseMapper;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Story;

/** The readings of one story in, its account out. Pure. */
public final class StoryTeller {
  /** What is told of a story, step by step. */
  private static final int STEPS = 8;

  private StoryTeller() {}

  /**
   * An account.
   *
   * @param story the account
   * @param readings its articles, entities joined and origins told
   */
  public record Told(Story story, List<Reading> readings) {
    /** Copies the list. */
    public Told {
      readings = List.copyOf(readings);
    }
  }

  /**
   * Tells a story.
   *
   * @param readings of its articles, in order of report day and id
   * @param recent words of its articles that stood in articles of other stories before
   * @param asOf ISO day after which things are called future; null when not told
   * @param distinctions which statements a person said are not the same claim
   * @param steps hears of each step that is done
   */
  public static Told tell(
      Group group,
      List<Reading> readings,
      List<Story.Reuse> recent,
      @Nullable String asOf,
      Distinctions distinctions,
      Progress steps) {
    ReuseMap reuse = new ReuseMapper().map(readings.stream().map(Reading::article).toList());
    steps.at("shared words and origins", 1, STEPS);
    Joined joined =
        new EntityJoiner().join(readings.stream().map(r -> withOrigins(r, reuse)).toList());
    steps.at("entities", 2, STEPS);
    String eventDay = new EventDays().of(joined.readings());
    List<Story.Utterance> utterances = new UtteranceAligner().align(joined);
    steps.at("utterances", 3, STEPS);
    List<Story.FigureRow> figures = new FigureAligner().align(joined, eventDay);
    steps.at("figures", 4, STEPS);
    List<Story.AgendaItem> agenda = new AgendaMaker().make(joined, asOf);
    steps.at("agenda", 5, STEPS);
    Tellings tellings = new Tellings(joined, reuse);
    List<Story.TimelineEntry> timeline = new TimelineMaker().make(joined, eventDay, tellings);
    steps.at("timeline", 6, STEPS);
    Account account = new Account(joined, reuse, eventDay, utterances, figures, agenda, timeline);
    List<Story.Claim> claims = new ClaimAligner().align(account, tellings, distinctions);
    steps.at("claims and standings", 7, STEPS);
    Brief brief = new Briefer().write(account, claims, tellings);
    steps.at("brief", STEPS, STEPS);
    return new Told(
        story(
            group,
            readings,
            Stream.concat(reuse.reuse().stream(), recent.stream()).toList(),
            account,
            claims,
            brief),
        joined.readings());
  }

  private static Story story(
      Group group,
      List<Reading> readings,
      List<Story.Reuse> shared,
      Account account,
      List<Story.Claim> claims,
      Brief brief) {
    Article lead = lead(readings);
    return new Story(
        group.id(),
        group.aliases(),
        lead == null || lead.headline() == null ? null : lead.headline().text(),
        lead == null ? null : lead.id(),
        readings.stream().map(r -> r.article().id()).toList(),
        account.reuse().outlets(),
        account.reuse().originGroups().size(),
        account.eventDay(),
        group.why(),
        shared,
        account.reuse().originGroups(),
        account.joined().entities(),
        account.utterances(),
        account.figures(),
        account.agenda(),
        account.timeline(),
        claims,
        brief.sentences(),
        brief.unknown(),
        brief.refused(),
        group.related());
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
        boolean altered =
            article.notes().stream().anyMatch(n -> n.code() == Note.Code.POSSIBLY_MACHINE_ALTERED);
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
}
