package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.core.align.Account;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
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
              + "|could not (?:immediately )?be (?:reached|verified|confirmed)|would not (?:say|comment|confirm|discuss)"
              + "|(?:was|is|were|remains?|remained) (?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown)"
              + "|no one (?:claims to know|knows)|nobody (?:knows|claims to know)|not immediately available)",
          Pattern.CASE_INSENSITIVE);

  private Unknowns() {}

  static List<Story.Unknown> of(Account account, List<Candidate> alone) {
    List<Story.Unknown> unknown = new ArrayList<>();
    for (Story.FigureRow row : account.figures()) {
      if (row.verdict() == Story.FigureRow.Verdict.DIFFER) {
        unknown.add(conflict(row, account));
      }
    }
    unknown.addAll(declined(account.joined().readings()));
    unknown.addAll(alone(alone));
    return unknown;
  }

  private static Story.Unknown conflict(Story.FigureRow row, Account account) {
    SortedMap<String, List<String>> said = new TreeMap<>();
    List<String> order = new ArrayList<>();
    for (Story.FigureValue value : row.values()) {
      String words = words(account, value.at());
      if (!said.containsKey(words)) {
        order.add(words);
      }
      said.computeIfAbsent(words, w -> new ArrayList<>()).add(value.at().article());
    }
    StringBuilder text =
        new StringBuilder("Sources differ on a figure, ").append(row.counts()).append(": ");
    for (int i = 0; i < order.size(); i++) {
      String words = order.get(i);
      text.append(i == 0 ? "" : "; ")
          .append('“')
          .append(words)
          .append("” (")
          .append(String.join(", ", said.get(words)))
          .append(')');
    }
    List<Evidence> at = new ArrayList<>(row.values().stream().map(Story.FigureValue::at).toList());
    return new Story.Unknown(text.append('.').toString(), row.why(), at);
  }

  private static String words(Account account, Span span) {
    return account.joined().readings().stream()
        .filter(r -> r.article().id().equals(span.article()))
        .findFirst()
        .map(r -> r.article().words(span))
        .orElse("");
  }

  private static List<Story.Unknown> declined(List<Reading> readings) {
    List<Story.Unknown> unknown = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.article().notes().stream()
          .anyMatch(n -> n.code() == Note.Code.POSSIBLY_MACHINE_ALTERED)) {
        continue;
      }
      for (Sentence sentence : reading.sentences()) {
        String words = reading.article().words(sentence.span());
        Matcher matcher = DECLINED.matcher(words);
        if (matcher.find()
            && !quoted(reading, sentence.span(), matcher.start())
            && !seen.contains(words)) {
          seen.add(words);
          unknown.add(
              new Story.Unknown(words, "“" + matcher.group() + "”", List.of(sentence.span())));
        }
      }
    }
    return unknown;
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
    return reading.attributions().stream()
        .flatMap(a -> a.quoted().stream())
        .anyMatch(q -> q.field() == Span.Field.TEXT && q.start() <= at && at < q.end());
  }

  private static List<Story.Unknown> alone(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(java.util.Comparator.comparing(Candidate::span))
        .map(c ->
            new Story.Unknown(
                c.words(),
                "reported by one origin only (" + c.span().article() + ")",
                List.of(c.span())))
        .toList();
  }
}
