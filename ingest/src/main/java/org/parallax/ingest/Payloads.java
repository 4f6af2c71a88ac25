package org.parallax.ingest;

import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;

/**
 * What an archive holds in, captures out: pages, feeds, sitemaps and agencies' items, as content
 * and media type tell. Not safe to share between threads.
 */
final class Payloads {
  private final IngestSettings settings;
  private final Source archive;
  private final Harvest harvest;

  Payloads(IngestSettings settings, Source archive, Harvest harvest) {
    this.settings = settings;
    this.archive = archive;
    this.harvest = harvest;
  }

  /** Takes a payload; returns what it is, in words, when it is no news, else null. */
  @Nullable String take(Payload payload) throws IOException {
    Payload.Sort sort = Payload.sort(payload.type());
    byte[] bytes = payload.bytes();
    Sniffer.Sniffed sniffed =
        Sniffer.sniff(bytes, Math.min(bytes.length, Sniffer.HEAD), payload.url());
    boolean told = sort != Payload.Sort.UNTOLD;
    return switch (sniffed.kind()) {
      case EMPTY -> drop(payload, Dropped.Code.EMPTY, "the page holds only white space");
      case BINARY -> told ? binary(payload, sniffed) : "body of an untold type";
      case UNSUPPORTED, WARC ->
          sort == Payload.Sort.PAGE ? page(payload) : "XML that is no feed, sitemap or news item";
      case XML -> xml(payload);
      case JSON -> json(payload, sort);
      case HTML -> page(payload);
      case PLAIN -> sort == Payload.Sort.PAGE ? page(payload) : "text that is no page";
    };
  }

  private @Nullable String binary(Payload payload, Sniffer.Sniffed sniffed) {
    return drop(payload, Dropped.Code.BINARY, "expected a page, found " + sniffed.what());
  }

  private @Nullable String drop(Payload payload, Dropped.Code code, String why) {
    harvest.drop(new Dropped(archive.path(), payload.record(), null, payload.id(), code, why));
    return null;
  }

  private @Nullable String page(Payload payload) {
    harvest.keep(
        archive,
        payload.record(),
        payload.id(),
        Capture.Kind.HTML,
        payload.text(),
        payload.fields(),
        payload.bytes());
    return null;
  }

  private @Nullable String xml(Payload payload) throws IOException {
    new XmlPages(settings, inside(payload), harvest).read(new StringReader(payload.text()));
    return null;
  }

  private @Nullable String json(Payload payload, Payload.Sort sort) {
    if (new Rows(settings, inside(payload), harvest).isNews(payload.text())) {
      return null;
    }
    return sort == Payload.Sort.PAGE ? page(payload) : "JSON that is no feed or news item";
  }

  private Source inside(Payload payload) {
    return archive.holding(
        payload.id(), new Source.Fetched(payload.record(), payload.url(), payload.captured()));
  }
}
