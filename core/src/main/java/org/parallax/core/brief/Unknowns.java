package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Account;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import org.parallax.model.Attribution;
import org.parallax.model.Evidence;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** What conflicts, what one origin alone has, what somebody declined to say. */
final class Unknowns {
  private static final Pattern DECLINED =
      Pattern.compile(
          "\\b(declin(?:ed|es|ing) to (?:comment|say|give|discuss|answer|name|confirm|speak|elaborate|provide)"
              + "|refus(?:ed|es|ing) to (?:comment|say|answer|discuss|confirm)"
              + "|(?:did|does|do|has|have|had) not (?:\\w+ )?(?:respond|reply|replied|responded|comment|commented|answer|answered|return)"
              + "|(?:didn.t|hasn.t|haven.t|hadn.t|doesn.t) (?:\\w+ )?(?:respond|reply|replied|responded|comment|commented|answer|answered)"
              + "|(?:has|have|had|was|were) not (?:yet )?(?:been )?(?:independently )?(?:verified|confirmed)"
              + "|could not (?:immediately |independently )?be (?:reached|verified|confirmed)|would not (?:say|comment|confirm|discuss)"
              + "|(?:was|is|were|remains?|remained) (?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown)"
              + "|no one (?:claims to know|knows)|nobody (?:knows|claims to know)|not immediately available)",
          Pattern.CASE_INSENSITIVE);

  /** What may have become known since: how somebody is. */
  private static final Pattern FATE =
      Pattern.compile("\\b(?:condition|fate|whereabouts|alive)\\b", Pattern.CASE_INSENSITIVE);

  /** That it has. */
  private static final Pattern FOUND =
      Pattern.compile(
          "\\b(?:found|pulled out|brought out|recovered) (?:dead|alive|safe|unharmed|without signs? of life)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Share of the longer words of two sentences from which they tell of one silence. */
  private static final double SAME = 0.6;

  /** With fewer such words they must have the same. */
  private static final int FEW = 3;

  /** Letters of a word that tells. */
  private static final int LONG = 4;

  private final Account account;
  private final Function<Candidate, String> edited;

  /**
   * Makes it.
   *
   * @param edited gives a sentence as an editor would print it
   */
  Unknowns(Account account, Function<Candidate, String> edited) {
    this.account = account;
    this.edited = edited;
  }

  List<Story.Unknown> of(List<Story.Claim> claims, List<Candidate> alone) {
    List<Story.Unknown> unknown = new ArrayList<>();
    for (Story.FigureRow row : account.figures()) {
      if (row.verdict() == Story.FigureRow.Verdict.DIFFER) {
        unknown.add(conflict(row));
      }
    }
    claims.stream().filter(Unknowns::isDisputed).map(Unknowns::dispute).forEach(unknown::add);
    unknown.addAll(declined(account.joined().readings()));
    unknown.addAll(alone(alone));
    return unknown;
  }

  /** Who gives which number, then that they cannot hold together. */
  private static Story.Unknown conflict(Story.FigureRow row) {
    int cut = row.why().lastIndexOf(": ");
    String said = cut < 0 ? row.why() : row.why().substring(0, cut);
    String why = cut < 0 ? row.why() : row.why().substring(cut + 2);
    List<Evidence> at = new ArrayList<>(row.values().stream().map(Story.FigureValue::at).toList());
    return new Story.Unknown(
        "Sources differ on a figure, " + row.counts() + ": " + said + ".", why, at);
  }

  /** What one party says and another denies; a denial alone is no dispute. */
  private static boolean isDisputed(Story.Claim claim) {
    return claim.standing() == Story.Standing.DENIED
        && claim.deniedBy().stream().noneMatch(d -> claim.at().stream().anyMatch(d.at()::overlaps));
  }

  private static Story.Unknown dispute(Story.Claim claim) {
    String who =
        String.join(
            ", ",
            claim.deniedBy().stream()
                .map(d -> d.who() + " (" + d.at().article() + ")")
                .distinct()
                .toList());
    return new Story.Unknown(claim.text(), "denied by " + who, List.copyOf(claim.at()));
  }

  private List<Story.Unknown> declined(List<Reading> readings) {
    List<Silence> silences = new ArrayList<>();
    for (Reading reading : readings) {
      if (!reading.article().corroborates()) {
        continue;
      }
      for (Sentence sentence : reading.sentences()) {
        String words = reading.article().words(sentence.span());
        Matcher matcher = DECLINED.matcher(words);
        if (matcher.find() && !quoted(reading, sentence.span(), matcher.start())) {
          String why =
              "“" + matcher.group() + "”" + heard(reading, sentence.span()) + found(reading, words);
          add(
              silences,
              new Silence(words, why, stems(words), new ArrayList<>(List.of(sentence.span()))));
        }
      }
    }
    return silences.stream()
        .map(silence -> new Story.Unknown(silence.words, silence.why, List.copyOf(silence.at)))
        .toList();
  }

  /** That somebody is silent, or something unknown, and the places that say so. */
  private record Silence(String words, String why, SortedSet<String> stems, List<Evidence> at) {}

  /** What several reports say of one silence stands once, in the words of the first. */
  private static void add(List<Silence> silences, Silence one) {
    for (Silence other : silences) {
      long shared = one.stems.stream().filter(other.stems::contains).count();
      int fewer = Math.min(one.stems.size(), other.stems.size());
      if (fewer < FEW ? one.stems.equals(other.stems) : shared >= SAME * fewer) {
        other.at.addAll(one.at);
        return;
      }
    }
    silences.add(one);
  }

  private static SortedSet<String> stems(String words) {
    SortedSet<String> stems = new TreeSet<>();
    for (String key : Words.keys(words)) {
      if (key.length() >= LONG) {
        stems.add(Stems.of(key));
      }
    }
    return stems;
  }

  /** Which reports of later days tell how somebody is of whom one does not know; empty for none. */
  private String found(Reading reading, String words) {
    String day = day(reading);
    if (day == null || !FATE.matcher(words).find()) {
      return "";
    }
    SortedSet<String> later = new TreeSet<>();
    for (Reading other : account.joined().readings()) {
      String since = day(other);
      if (since != null
          && since.compareTo(day) > 0
          && FOUND.matcher(other.article().text()).find()) {
        later.add(other.article().id());
      }
    }
    return later.isEmpty()
        ? ""
        : "; told since by later reports (" + String.join(", ", later) + ")";
  }

  private static @Nullable String day(Reading reading) {
    return reading.reportDay() == null ? null : reading.reportDay().day();
  }

  /** Where else the one who did not answer is heard; empty when nowhere. */
  private String heard(Reading reading, Span sentence) {
    SortedSet<String> elsewhere = new TreeSet<>();
    for (Attribution silent : reading.attributions()) {
      if (silent.speaker().name() == null
          || silent.speaker().at().stream().noneMatch(sentence::contains)) {
        continue;
      }
      for (Story.Utterance utterance : account.utterances()) {
        boolean same =
            silent.speaker().entity() == null
                ? silent.speaker().name().equals(utterance.speaker())
                : silent.speaker().entity().equals(utterance.entity());
        if (same) {
          elsewhere.addAll(utterance.articles());
        }
      }
    }
    elsewhere.remove(sentence.article());
    return elsewhere.isEmpty()
        ? ""
        : "; other words of theirs stand elsewhere (" + String.join(", ", elsewhere) + ")";
  }

  /**
   * Whether a sentence tells that somebody declined to say something, in the article's own voice.
   */
  static boolean tellsOfSilence(Candidate candidate) {
    Matcher matcher = DECLINED.matcher(candidate.words());
    return matcher.find() && !quoted(candidate.reading(), candidate.span(), matcher.start());
  }

  private static boolean quoted(Reading reading, Span sentence, int offset) {
    int at = sentence.start() + offset;
    return Quoted.touches(reading, at, at + 1);
  }

  private List<Story.Unknown> alone(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(java.util.Comparator.comparing(Candidate::span))
        .map(c ->
            new Story.Unknown(
                edited.apply(c),
                "no second origin found (" + c.span().article() + ")",
                List.of(c.span())))
        .toList();
  }
}
