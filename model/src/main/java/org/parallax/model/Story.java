package org.parallax.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The articles about one event, and what they together say.
 *
 * @param id from the founding article
 * @param aliases ids that were merged into this one
 * @param headline of the story; null when no article has one
 * @param headlineFrom id of the article whose headline it is; null with it
 * @param articles ids, by report day, then id
 * @param outlets number of outlets
 * @param origins number of origins; at most {@code outlets}
 * @param eventDay day of the event, null when not told
 * @param why why each article is here
 * @param reuse which words stand in which other article
 * @param originGroups the origins
 * @param entities who and what it is about
 * @param utterances what was said
 * @param figures what was counted
 * @param agenda what is set to happen
 * @param timeline what happened
 * @param claims what is stated
 * @param brief the account in sentences
 * @param unknown what is not known
 * @param refused sentences that the brief's checker refused, with the reason
 * @param related stories of other days about what came before or after
 */
public record Story(
    String id,
    List<String> aliases,
    @Nullable String headline,
    @Nullable String headlineFrom,
    List<String> articles,
    int outlets,
    int origins,
    @Nullable String eventDay,
    List<Because> why,
    List<Reuse> reuse,
    List<OriginGroup> originGroups,
    List<Entity> entities,
    List<Utterance> utterances,
    List<FigureRow> figures,
    List<AgendaItem> agenda,
    List<TimelineEntry> timeline,
    List<Claim> claims,
    List<BriefSentence> brief,
    List<Unknown> unknown,
    List<Unknown> refused,
    List<Related> related) {
  /** Copies the lists; keeps the second law. */
  public Story {
    aliases = List.copyOf(aliases);
    articles = List.copyOf(articles);
    why = List.copyOf(why);
    reuse = List.copyOf(reuse);
    originGroups = List.copyOf(originGroups);
    entities = List.copyOf(entities);
    utterances = List.copyOf(utterances);
    figures = List.copyOf(figures);
    agenda = List.copyOf(agenda);
    timeline = List.copyOf(timeline);
    claims = List.copyOf(claims);
    brief = List.copyOf(brief);
    unknown = List.copyOf(unknown);
    refused = List.copyOf(refused);
    related = List.copyOf(related);
    if (origins > outlets || outlets > articles.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "story %s: %d origins, %d outlets, %d articles",
              id,
              origins,
              outlets,
              articles.size()));
    }
  }

  /**
   * Why an article belongs to a story.
   *
   * @param article id
   * @param because in words
   */
  public record Because(String article, String because) {}

  /**
   * A story of another day about what came before or after, or one that is pinned and that this
   * story fits: a link, not one story.
   *
   * @param story its id
   * @param relation what it is to this story
   * @param because in words
   */
  public record Related(String story, Relation relation, String because) {
    /** What the other story is. */
    public enum Relation {
      /** Before. */
      EARLIER,
      /** After. */
      LATER,
      /** Is pinned: this story would be part of it, and a person is to decide. */
      PROPOSED
    }
  }

  /**
   * Words that stand in two articles.
   *
   * @param from the earlier place, or the first by article order when the direction is unknown
   * @param to the other place
   * @param direction whether it is known who took from whom
   * @param kind how the words were taken
   * @param words number of words in common
   */
  public record Reuse(Span from, Span to, Direction direction, Kind kind, int words) {
    /** Whether it is known who took from whom. */
    public enum Direction {
      /** Known. */
      KNOWN,
      /** Not known. */
      UNKNOWN
    }

    /** How words were taken. */
    public enum Kind {
      /** Word for word. */
      VERBATIM,
      /** With small changes. */
      EDITED,
      /** Cut. */
      ABRIDGED,
      /** Put together from several sentences. */
      MERGED,
      /** In other words. */
      PARAPHRASE,
      /** The same quotation, which is no copy. */
      SAME_QUOTE
    }
  }

  /**
   * Where words came from.
   *
   * @param id of the origin
   * @param articles ids of the articles that rest on it
   * @param name agency, release or outlet when told; null otherwise
   * @param because in words: why these count as one
   */
  public record OriginGroup(
      String id, List<String> articles, @Nullable String name, String because) {
    /** Copies the list. */
    public OriginGroup {
      articles = List.copyOf(articles);
    }
  }

  /**
   * Somebody or something that a story is about.
   *
   * @param id in the story
   * @param type kind
   * @param name the fullest name
   * @param aliases other names, in order of first use
   * @param roles roles given
   * @param articles ids of the articles that mention it
   */
  public record Entity(
      String id,
      EntityType type,
      String name,
      List<String> aliases,
      List<Role> roles,
      List<String> articles) {
    /** Copies the lists. */
    public Entity {
      aliases = List.copyOf(aliases);
      roles = List.copyOf(roles);
      articles = List.copyOf(articles);
    }
  }

  /**
   * A role that an article gives somebody.
   *
   * @param text as written
   * @param at where
   */
  public record Role(String text, Span at) {}

  /**
   * One thing said, with its variants over articles.
   *
   * @param id in the story
   * @param speaker name as shown; null when unknown
   * @param entity id; null when the speaker has none
   * @param text the fullest variant
   * @param kind of the fullest variant
   * @param variants one for each article's attribution
   * @param articles ids
   */
  public record Utterance(
      String id,
      @Nullable String speaker,
      @Nullable String entity,
      String text,
      Attribution.Kind kind,
      List<Variant> variants,
      List<String> articles) {
    /** Copies the lists. */
    public Utterance {
      variants = List.copyOf(variants);
      articles = List.copyOf(articles);
    }
  }

  /**
   * One article's version of an utterance.
   *
   * @param article id of the article
   * @param attribution id of the attribution in it
   * @param at the content
   * @param text the content's words, spans joined by " … "
   */
  public record Variant(String article, String attribution, List<Span> at, String text) {
    /** Copies the list. */
    public Variant {
      at = List.copyOf(at);
    }
  }

  /**
   * A number that articles state, side by side.
   *
   * @param id in the story
   * @param counts what is counted
   * @param place where; null when not told
   * @param asOf when; null when not told
   * @param verdict what the values make of each other
   * @param why in words
   * @param values one for each statement
   */
  public record FigureRow(
      String id,
      String counts,
      @Nullable String place,
      @Nullable String asOf,
      Verdict verdict,
      String why,
      List<FigureValue> values) {
    /** What values make of each other. */
    public enum Verdict {
      /** The same value. */
      AGREE,
      /** The qualifiers allow a common value. */
      COMPATIBLE,
      /** They cannot both hold. */
      DIFFER,
      /** One value only. */
      SINGLE,
      /** They do not count the same. */
      NOT_COMPARABLE
    }

    /** Copies the values. */
    public FigureRow {
      values = List.copyOf(values);
    }
  }

  /**
   * One article's value.
   *
   * @param low lower bound
   * @param high upper bound
   * @param qualifier hedge
   * @param unit code or null
   * @param at where
   */
  public record FigureValue(
      BigDecimal low,
      BigDecimal high,
      Figure.Qualifier qualifier,
      @Nullable String unit,
      Span at) {}

  /**
   * Something set to happen after the report.
   *
   * @param id in the story
   * @param what in words of an article
   * @param start ISO day, or null when not told
   * @param end last ISO day of a range; null for one day
   * @param precision of {@code start}
   * @param place null when not told
   * @param participants who
   * @param status how firm
   * @param at every place that reports it
   * @param articles ids
   */
  public record AgendaItem(
      String id,
      String what,
      @Nullable String start,
      @Nullable String end,
      Precision precision,
      @Nullable String place,
      List<String> participants,
      Status status,
      List<Span> at,
      List<String> articles) {
    /** How firm an agenda item is. */
    public enum Status {
      /** Set. */
      PLANNED,
      /** Hangs on something. */
      CONDITIONAL,
      /** Put to another day. */
      MOVED,
      /** Called off. */
      CANCELLED,
      /** Took place. */
      HELD
    }

    /** Copies the lists. */
    public AgendaItem {
      participants = List.copyOf(participants);
      at = List.copyOf(at);
      articles = List.copyOf(articles);
    }
  }

  /**
   * Something that happened.
   *
   * @param id in the story
   * @param date TIMEX3 date at its own precision
   * @param precision of the date
   * @param what in words of an article
   * @param at every place that reports it
   * @param articles ids
   * @param background whether it lies before the event
   */
  public record TimelineEntry(
      String id,
      String date,
      Precision precision,
      String what,
      List<Span> at,
      List<String> articles,
      boolean background) {
    /** Copies the lists. */
    public TimelineEntry {
      at = List.copyOf(at);
      articles = List.copyOf(articles);
    }
  }

  /** What the articles together make of a claim; the first that holds. */
  public enum Standing {
    /** A named party denies it. */
    DENIED,
    /** Values that cannot both hold. */
    DIFFERING,
    /** Two origins or more. */
    CORROBORATED,
    /** One origin. */
    SINGLE_ORIGIN
  }

  /** Whether a claim is stated or negated. */
  public enum Polarity {
    /** Stated. */
    POSITIVE,
    /** Negated. */
    NEGATIVE
  }

  /**
   * One checkable statement, aligned over articles.
   *
   * @param id in the story
   * @param text in the words of an article
   * @param standing what the articles make of it
   * @param origins number of origins
   * @param originGroups ids of the origins
   * @param articles ids
   * @param asserter who states it; null is the articles' own voice
   * @param polarity stated or negated
   * @param hedge the hedging word; null when there is none
   * @param at every place that states it
   * @param deniedBy who denies it
   * @param differing places that say otherwise
   */
  public record Claim(
      String id,
      String text,
      Standing standing,
      int origins,
      List<String> originGroups,
      List<String> articles,
      @Nullable String asserter,
      Polarity polarity,
      @Nullable String hedge,
      List<Span> at,
      List<Denial> deniedBy,
      List<Different> differing) {
    /** Copies the lists. */
    public Claim {
      originGroups = List.copyOf(originGroups);
      articles = List.copyOf(articles);
      at = List.copyOf(at);
      deniedBy = List.copyOf(deniedBy);
      differing = List.copyOf(differing);
    }
  }

  /**
   * A denial.
   *
   * @param who name as shown
   * @param entity id; null when none
   * @param at where
   */
  public record Denial(String who, @Nullable String entity, Span at) {}

  /**
   * A place that says otherwise.
   *
   * @param text its words
   * @param at where
   */
  public record Different(String text, Span at) {}

  /** The parts of a brief, in their order; a reply follows what it replies to. */
  public enum Part {
    /** What happened. */
    EVENT,
    /** What several origins report. */
    AGREED,
    /** Where values cannot hold together. */
    DIFFERING,
    /** What somebody denies, and the denial. */
    DENIED,
    /** What somebody named said. */
    SAID,
    /** What the party says of which a sentence has just told what another says. */
    REPLY,
    /** What happened last, after the event. */
    LATEST,
    /** What is set to come. */
    NEXT,
    /** What a named source declined to say. */
    DECLINED,
    /** What lies before the event. */
    BACKGROUND,
    /** What else is told. */
    MORE
  }

  /**
   * A sentence of the brief.
   *
   * @param text as printed
   * @param standing of its weakest claim
   * @param origins of its weakest claim
   * @param claims ids
   * @param citations the words it rests on
   * @param edits what was changed, in order of place
   * @param part of the brief that it was chosen for; null in an account that was kept before parts
   *     were told
   */
  public record BriefSentence(
      String text,
      Standing standing,
      int origins,
      List<String> claims,
      List<Citation> citations,
      List<Edit> edits,
      @Nullable Part part) {
    /** A sentence that was chosen for no part. */
    public BriefSentence(
        String text,
        Standing standing,
        int origins,
        List<String> claims,
        List<Citation> citations,
        List<Edit> edits) {
      this(text, standing, origins, claims, citations, edits, null);
    }

    /** Copies the lists; refuses a sentence without evidence. */
    public BriefSentence {
      claims = List.copyOf(claims);
      citations = List.copyOf(citations);
      edits = List.copyOf(edits);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("a sentence without citation: " + text);
      }
    }

    /** Returns this sentence, chosen for a part. */
    public BriefSentence of(Part chosenFor) {
      return new BriefSentence(text, standing, origins, claims, citations, edits, chosenFor);
    }
  }

  /**
   * Exact words that a sentence rests on (W3C Web Annotation: TextPositionSelector and
   * TextQuoteSelector).
   *
   * @param at where
   * @param exact the words
   * @param prefix up to 32 code units before
   * @param suffix up to 32 code units after
   */
  public record Citation(Span at, String exact, String prefix, String suffix) {}

  /**
   * A change that an editor would show.
   *
   * @param start first code unit in the printed sentence
   * @param end one past the last
   * @param replaces the words that stood there; empty when words were added
   * @param because what bears it out
   */
  public record Edit(int start, int end, String replaces, Span because) {}

  /**
   * Something that conflicts, that one origin alone has, or that somebody declined to say.
   *
   * @param text in words
   * @param why in words
   * @param at where
   */
  public record Unknown(String text, String why, List<Evidence> at) {
    /** Copies the list. */
    public Unknown {
      at = List.copyOf(at);
    }
  }
}
