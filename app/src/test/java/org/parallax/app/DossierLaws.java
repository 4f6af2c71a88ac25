package org.parallax.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.parallax.ingest.Ingested;
import org.parallax.model.Capture;
import tools.jackson.databind.JsonNode;

/** The laws of the contract that hold for every dossier; returns the breaches of one. */
final class DossierLaws {
  private final JsonNode dossier;
  private final Map<String, JsonNode> articles = new TreeMap<>();
  private final Map<String, Capture> captures = new TreeMap<>();
  private final List<String> breaches = new ArrayList<>();

  private DossierLaws(JsonNode dossier, Ingested ingested) {
    this.dossier = dossier;
    dossier.path("articles").forEach(a -> articles.put(a.path("id").asString(), a));
    ingested.pages().forEach(p -> captures.put(p.capture().id(), p.capture()));
  }

  static List<String> breaches(JsonNode dossier, Ingested ingested) {
    DossierLaws laws = new DossierLaws(dossier, ingested);
    laws.spans(dossier);
    laws.counts();
    laws.citations();
    laws.ids();
    return laws.breaches;
  }

  private void counts() {
    JsonNode run = dossier.path("run");
    if (run.path("read").asInt() != run.path("kept").asInt() + run.path("dropped").asInt()) {
      breaches.add("captures read are not those kept and dropped: " + run);
    }
    for (JsonNode story : dossier.path("stories")) {
      int origins = story.path("origins").asInt();
      int outlets = story.path("outlets").asInt();
      if (origins > outlets || outlets > story.path("articles").size()) {
        breaches.add("origins <= outlets <= articles fails in " + story.path("id"));
      }
      for (JsonNode claim : story.path("claims")) {
        if (claim.path("origins").asInt() != claim.path("originGroups").size()) {
          breaches.add("origins of a claim are not its origin groups: " + claim.path("text"));
        }
      }
    }
  }

  private void citations() {
    for (JsonNode story : dossier.path("stories")) {
      for (JsonNode sentence : story.path("brief")) {
        for (JsonNode citation : sentence.path("citations")) {
          if (!words(citation).equals(citation.path("exact").asString())) {
            breaches.add("a citation's exact words are not those at its span: " + citation);
          }
        }
      }
    }
  }

  private void ids() {
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode story : dossier.path("stories")) {
      for (JsonNode id : story.path("articles")) {
        if (!listed.add(id.asString())) {
          breaches.add("an article in two stories: " + id);
        }
      }
    }
    if (!listed.equals(new TreeSet<>(articles.keySet()))) {
      breaches.add("articles without a story, or stories of unknown articles");
    }
  }

  /** Every object with start, end and sourceStart, wherever it stands. */
  private void spans(JsonNode node) {
    if (node.isObject() && node.has("start") && node.has("sourceStart")) {
      span(node);
    } else if (node.isObject() && node.has("exact") && node.has("sourceStart")) {
      removedWords(node);
    }
    node.forEach(this::spans);
  }

  private void span(JsonNode span) {
    if (span.path("sourceStart").isNull()) {
      return;
    }
    Capture capture = captures.get(base(span.path("article").asString()));
    if (capture == null) {
      return;
    }
    same(words(span), span, capture);
  }

  private void removedWords(JsonNode evidence) {
    Capture capture = captures.get(base(evidence.path("article").asString()));
    if (capture != null && !evidence.path("sourceStart").isNull()) {
      same(evidence.path("exact").asString(), evidence, capture);
    }
  }

  /** An id that was made unique still names its capture. */
  private static String base(String id) {
    return id.replaceAll("~\\d+$", "");
  }

  private void same(String words, JsonNode at, Capture capture) {
    String source =
        capture.decoded().substring(at.path("sourceStart").asInt(), at.path("sourceEnd").asInt());
    Function<String, String> collapse = s -> s.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", "");
    String told = capture.kind() == Capture.Kind.HTML ? visible(source) : source;
    if (!collapse.apply(told).equals(collapse.apply(words))) {
      breaches.add(
          "at " + at.path("article").asString() + " source «" + told + "» words «" + words + "»");
    }
  }

  private static String visible(String source) {
    String dropped =
        source
            .replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
            .replaceAll("(?s)<[^>]*>", "");
    return Jsoup.parse(dropped).wholeText();
  }

  private String words(JsonNode span) {
    JsonNode article = Objects.requireNonNull(articles.get(span.path("article").asString()));
    boolean headline = span.path("field").asString("").equals("headline");
    return article
        .path(headline ? "headline" : "text")
        .asString()
        .substring(span.path("start").asInt(), span.path("end").asInt());
  }
}
