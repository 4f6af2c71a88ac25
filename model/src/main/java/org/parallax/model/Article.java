package org.parallax.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's report, cleaned.
 *
 * <p><b>Source.</b> Made by {@code clean} and dated by {@code date} from one capture, each article
 * by itself; nothing of other articles is in it.
 *
 * @param id unique in a run
 * @param source where it came from
 * @param headline as printed; null when none was found
 * @param byline names of authors; never an agency or outlet
 * @param language BCP 47 code; {@code und} when not told
 * @param published null when there is no evidence at all
 * @param modified null when there is no evidence
 * @param captured when the capture was made; null when not told
 * @param body the clean text, paragraphs separated by one blank line
 * @param removed in order of place
 * @param notes in order of code, then place
 * @param revisions earlier captures of the same address that this one replaces, the latest first;
 *     empty for nearly every article
 */
public record Article(
    String id,
    Source source,
    @Nullable SourcedText headline,
    List<String> byline,
    String language,
    @Nullable Dating published,
    @Nullable Dating modified,
    @Nullable Dating captured,
    SourcedText body,
    List<Removed> removed,
    List<Note> notes,
    List<Revision> revisions) {
  /** Copies the lists. */
  public Article {
    byline = List.copyOf(byline);
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
    revisions = List.copyOf(revisions);
  }

  /** An article that replaces nothing. */
  public Article(
      String id,
      Source source,
      @Nullable SourcedText headline,
      List<String> byline,
      String language,
      @Nullable Dating published,
      @Nullable Dating modified,
      @Nullable Dating captured,
      SourcedText body,
      List<Removed> removed,
      List<Note> notes) {
    this(
        id, source, headline, byline, language, published, modified, captured, body, removed, notes,
        List.of());
  }

  /**
   * An earlier capture of the address of an article, kept as what it was.
   *
   * @param path of the earlier capture, relative to the input, with {@code /}
   * @param line line or record number from 1; null for a whole file
   * @param captured when it was captured, ISO 8601; null when not told
   * @param modified when it says that it was changed, else published, ISO 8601; null when not told
   * @param sha256 lower-case hex digest of its bytes as found
   * @param headline as printed; null when none was found
   * @param changed in words, what the article has that this had not, and the reverse
   */
  public record Revision(
      String path,
      @Nullable Integer line,
      @Nullable String captured,
      @Nullable String modified,
      String sha256,
      @Nullable String headline,
      String changed) {}

  /**
   * Where an article came from.
   *
   * @param path relative to the input, with {@code /}
   * @param url its address; null when not told
   * @param outlet who published; null when not told
   * @param agency agencies credited for the report's words, never for pictures
   * @param cited agencies that a sentence names as where it has its words from; they made that
   *     sentence, not the report
   */
  public record Source(
      String path,
      @Nullable String url,
      @Nullable Outlet outlet,
      List<String> agency,
      List<Credit> cited) {
    /** Copies the lists. */
    public Source {
      agency = List.copyOf(agency);
      cited = List.copyOf(cited);
    }

    /** Makes a source no sentence of which names an agency. */
    public Source(String path, @Nullable String url, @Nullable Outlet outlet, List<String> agency) {
      this(path, url, outlet, agency, List.of());
    }

    /** Returns this source with another outlet. */
    public Source withOutlet(@Nullable Outlet other) {
      return new Source(path, url, other, agency, cited);
    }

    /** Returns all agencies credited for words, those of the report first, each once. */
    public List<String> agencies() {
      return Stream.concat(agency.stream(), cited.stream().map(Credit::agency)).distinct().toList();
    }
  }

  /**
   * An agency that a sentence credits with what it says.
   *
   * @param agency its name
   * @param at where the sentence names it
   */
  public record Credit(String agency, Span at) {}

  /**
   * Who published.
   *
   * @param name as it calls itself; null when only the domain is known
   * @param domain registrable host name, lower case; null when not told
   * @param publishers who owns it, as the page or the user's settings file says; empty when not
   *     told. Outlets of one publisher count as one
   */
  public record Outlet(@Nullable String name, @Nullable String domain, List<String> publishers) {
    /** Makes an outlet whose owner is not told. */
    public Outlet(@Nullable String name, @Nullable String domain) {
      this(name, domain, List.of());
    }

    /** Copies the list; refuses an outlet of which nothing is known. */
    public Outlet {
      publishers = List.copyOf(publishers);
      if (name == null && domain == null) {
        throw new IllegalArgumentException("an outlet with neither name nor domain: use null");
      }
    }
  }

  /** Returns the clean text. */
  public String text() {
    return body.text();
  }

  /** Returns the words of a span of this article. */
  public String words(Span span) {
    if (!span.article().equals(id)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "span of article %s asked of %s", span.article(), id));
    }
    return sourced(span.field()).text().substring(span.start(), span.end());
  }

  /**
   * Returns where a span's words stand in the decoded text; null when they stand in a field apart.
   */
  public @Nullable Range sourceOf(Span span) {
    return sourced(span.field()).source(span.start(), span.end());
  }

  /** Returns the text that spans of a field count in; empty for a headline that is not there. */
  public SourcedText sourced(Span.Field field) {
    return switch (field) {
      case TEXT -> body;
      case HEADLINE -> headline == null ? SourcedText.empty() : headline;
    };
  }

  /** Returns this article under another id. */
  public Article withId(String newId) {
    return new Article(
        newId, source, headline, byline, language, published, modified, captured, body, removed,
        notes, revisions);
  }

  /** Returns this article as read from another place. */
  public Article from(String path) {
    return source.path().equals(path)
        ? this
        : withCredits(
            new Source(path, source.url(), source.outlet(), source.agency(), source.cited()),
            byline,
            removed);
  }

  /** Returns this article with other credits. */
  public Article withCredits(Source newSource, List<String> newByline, List<Removed> newRemoved) {
    return new Article(
        id,
        newSource,
        headline,
        newByline,
        language,
        published,
        modified,
        captured,
        body,
        newRemoved,
        notes,
        revisions);
  }

  /** Returns this article with what was found of it elsewhere than on its page. */
  public Article withFound(
      Source newSource, @Nullable SourcedText newHeadline, String newLanguage) {
    return new Article(
        id,
        newSource,
        newHeadline,
        byline,
        newLanguage,
        published,
        modified,
        captured,
        body,
        removed,
        notes,
        revisions);
  }

  /** Returns this article with its dates. */
  public Article withDates(
      @Nullable Dating newPublished, @Nullable Dating newModified, @Nullable Dating newCaptured) {
    return new Article(
        id,
        source,
        headline,
        byline,
        language,
        newPublished,
        newModified,
        newCaptured,
        body,
        removed,
        notes,
        revisions);
  }

  /** Returns this article with other notes. */
  public Article withNotes(List<Note> newNotes) {
    return new Article(
        id, source, headline, byline, language, published, modified, captured, body, removed,
        newNotes, revisions);
  }

  /** Returns this article with what it replaces. */
  public Article withRevisions(List<Revision> newRevisions) {
    return new Article(
        id,
        source,
        headline,
        byline,
        language,
        published,
        modified,
        captured,
        body,
        removed,
        notes,
        newRevisions);
  }

  /** Returns this article with another body, and what was removed from the one before. */
  public Article withBody(SourcedText newBody, List<Removed> newRemoved) {
    return new Article(
        id,
        source,
        headline,
        byline,
        language,
        published,
        modified,
        captured,
        newBody,
        newRemoved,
        notes,
        revisions);
  }

  /** Returns whether a note has the code. */
  public boolean has(Note.Code code) {
    return notes.stream().anyMatch(n -> n.code() == code);
  }

  /**
   * Returns whether what it says counts beside what others say; not when a machine may have altered
   * it or its outlet took it back.
   */
  public boolean corroborates() {
    return !has(Note.Code.POSSIBLY_MACHINE_ALTERED) && !has(Note.Code.RETRACTION);
  }
}
