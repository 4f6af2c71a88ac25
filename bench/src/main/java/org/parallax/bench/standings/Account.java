package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.app.wiring.Parallax;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The product's account of one invented event, asked what it makes of two statements.
 *
 * @param story the account
 * @param articles its reports
 */
record Account(Story story, List<Article> articles) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads the reports of a folder, made by hand and not copied, as one story. */
  static Account of(Path folder, Parallax parallax) throws IOException {
    return of(rows(folder), parallax);
  }

  /** Reads reports, a line of JSON each, as one story. */
  static Account of(String lines, Parallax parallax) throws IOException {
    Path rows = Files.createTempFile("parallax-standings", ".jsonl");
    try {
      Files.writeString(rows, lines);
      Dossier dossier =
          parallax.read(
              List.of(rows), Parallax.Options.defaults().asOneStory(), (step, done, of) -> {});
      return new Account(
          dossier.stories().getFirst(), dossier.articles().stream().map(Reading::article).toList());
    } finally {
      Files.delete(rows);
    }
  }

  private static String rows(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts =
          files
              .filter(f -> f.getFileName().toString().matches("([a-h]|r\\d+)\\.txt"))
              .sorted()
              .toList();
    }
    StringBuilder rows = new StringBuilder();
    for (Path file : texts) {
      String text = Files.readString(file).strip();
      int end = text.indexOf('\n');
      String name = file.getFileName().toString();
      ObjectNode row = JSON.createObjectNode();
      row.put("id", name.substring(0, name.length() - 4));
      row.put("outlet", "Outlet " + name.substring(0, name.length() - 4));
      row.put("title", text.substring(0, end).strip());
      row.put("language", "en");
      row.put("text", text.substring(end).strip());
      rows.append(JSON.writeValueAsString(row)).append('\n');
    }
    return rows.toString();
  }

  /**
   * Where words stand in a report, headline or text; null when nowhere, as when they were removed.
   */
  @Nullable Span find(GoldPair.Said said) {
    String pattern =
        Stream.of(said.words().strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    for (Article article : articles) {
      if (!article.id().equals(said.report())) {
        continue;
      }
      Matcher body = Pattern.compile(pattern).matcher(article.text());
      if (body.find()) {
        return Span.text(article.id(), body.start(), body.end());
      }
      Matcher head =
          Pattern.compile(pattern)
              .matcher(article.headline() == null ? "" : article.headline().text());
      if (head.find()) {
        return new Span(article.id(), Span.Field.HEADLINE, head.start(), head.end());
      }
    }
    return null;
  }

  /**
   * What the standings of the claims say of two statements: one denied in a claim that holds the
   * other, else values of both that cannot both hold, else one claim that holds both, or one claim
   * that both deny, by two origins.
   */
  Verdict verdict(GoldPair pair) {
    Span one = find(pair.one());
    Span two = find(pair.two());
    if (one == null || two == null) {
      return Verdict.NEITHER;
    }
    if (denies(one, two) || denies(two, one)) {
      return Verdict.DENIED;
    }
    if (differs(one, two) && differs(two, one)) {
      return Verdict.DIFFERING;
    }
    boolean same =
        story.claims().stream()
            .anyMatch(c ->
                (states(c, one) && states(c, two) && c.origins() >= 2)
                    || (deniedAt(c, one) && deniedAt(c, two)));
    return same ? Verdict.CORROBORATED : Verdict.NEITHER;
  }

  /** Ids of the reports that stand in a claim which some words state; empty when none does. */
  Set<String> claimedBy(GoldPair.Said said) {
    Span at = find(said);
    Set<String> reports = new TreeSet<>();
    story.claims().stream()
        .filter(c -> at != null && states(c, at))
        .forEach(c -> reports.addAll(c.articles()));
    return reports;
  }

  /**
   * Ids of the reports cited for the sentence of the brief that some words are; empty when none is.
   */
  Set<String> shownUnder(GoldPair.Said said) {
    Span at = find(said);
    Set<String> reports = new TreeSet<>();
    story.brief().stream()
        .filter(b -> at != null && b.citations().getFirst().at().overlaps(at))
        .forEach(b -> b.citations().forEach(c -> reports.add(c.at().article())));
    return reports;
  }

  private boolean denies(Span claim, Span denial) {
    return story.claims().stream().anyMatch(c -> states(c, claim) && deniedAt(c, denial));
  }

  private boolean differs(Span claim, Span other) {
    return story.claims().stream()
        .anyMatch(
            c -> states(c, claim) && c.differing().stream().anyMatch(d -> holds(d.at(), other)));
  }

  private static boolean states(Story.Claim claim, Span words) {
    return claim.at().stream().anyMatch(a -> holds(a, words));
  }

  private static boolean deniedAt(Story.Claim claim, Span words) {
    return claim.deniedBy().stream().anyMatch(d -> holds(d.at(), words));
  }

  /** Whether most of the shorter of two ranges lies in the other. */
  private static boolean holds(Span at, Span words) {
    int shared = Math.min(at.end(), words.end()) - Math.max(at.start(), words.start());
    return at.overlaps(words) && 2 * shared >= Math.min(at.length(), words.length());
  }

  /** Returns what the account says around two statements, for reading errors. */
  List<String> explain(GoldPair pair) {
    List<String> lines = new ArrayList<>();
    for (GoldPair.Said said : List.of(pair.one(), pair.two())) {
      Span at = find(said);
      lines.add("  " + said.report() + (at == null ? " NOT FOUND " : " ") + said.words());
      if (at != null) {
        story.claims().stream()
            .filter(c -> states(c, at) || deniedAt(c, at))
            .forEach(c -> lines.add("      " + told(c)));
      }
    }
    return lines;
  }

  private static String told(Story.Claim claim) {
    return String.join(
        " ",
        claim.id(),
        claim.standing().name(),
        claim.at().stream().map(a -> a.article() + "@" + a.start()).toList().toString(),
        "denied by "
            + claim.deniedBy().stream()
                .map(d -> d.who() + "@" + d.at().article() + "@" + d.at().start())
                .toList(),
        "differing "
            + claim.differing().stream().map(d -> d.at().article() + " " + d.text()).toList());
  }
}
