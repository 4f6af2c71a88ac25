package org.parallax.app.rest;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.app.compare.Changes;
import org.parallax.app.compare.Comparer;
import org.parallax.app.export.ChangesFeed;
import org.parallax.app.export.DossierFeed;
import org.parallax.app.export.Form;
import org.parallax.app.export.feed.FeedPrinter;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Sha256;
import org.parallax.model.Store;

/** Feeds of stories and of what changed in them, for readers of feeds: 304 while nothing did. */
final class FeedRoutes {
  private static final int USUAL = 50;
  private static final int MOST = 100;

  /** Changes that are looked through for those that are still there to be told. */
  private static final int LOOKED = 2;

  private final Store store;
  private final StoryList list;
  private final ExportRoutes exports;

  FeedRoutes(Store store, StoryList list, ExportRoutes exports) {
    this.store = store;
    this.list = list;
    this.exports = exports;
  }

  private enum Kind {
    ATOM(Form.atom, FeedPrinter.Kind.ATOM),
    RSS(Form.rss, FeedPrinter.Kind.RSS);

    private final Form form;
    private final FeedPrinter.Kind printed;

    Kind(Form form, FeedPrinter.Kind printed) {
      this.form = form;
      this.printed = printed;
    }
  }

  private static Kind kind(Context request) {
    return Params.one(request, "format", Kind.class, Kind.ATOM);
  }

  private static int limit(Context request) {
    return Params.number(request, "limit", USUAL, 1, MOST);
  }

  /** Returns the address of this server, as the client calls it: a proxy may speak TLS for it. */
  private static String server(Context request) {
    boolean secure = "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
    return (secure ? "https" : request.scheme()) + "://" + request.host();
  }

  private static String self(Context request) {
    String query = request.queryString();
    return server(request) + request.path() + (query == null ? "" : "?" + query);
  }

  private static boolean isKnown(Context request, Kind kind, String state) {
    return Answer.isKnown(
        request, Sha256.of(Parallax.VERSION + '\n' + kind + '\n' + self(request) + '\n' + state));
  }

  /** The stories that a list has, those that changed last first. */
  void stories(Context request) {
    Kind kind = kind(request);
    List<Found.Listed> listed = list.page(request, limit(request)).stories();
    SortedMap<String, Instant> changed = new TreeMap<>();
    listed.forEach(one -> changed.put(one.head().id(), one.changedAt()));
    if (!isKnown(request, kind, ExportRoutes.digest(listed) + changed)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DossierTeller.tell(
          exports.dossier(listed),
          new DossierFeed(
              bytes,
              kind.printed,
              server(request) + "/stories/",
              new DossierFeed.Standing(self(request), changed)));
      request.contentType(kind.form.mediaType()).result(bytes.toByteArray());
    }
  }

  /** The last accounts, the latest first. */
  void changes(Context request) {
    Kind kind = kind(request);
    int limit = limit(request);
    long last = store.lastChange();
    if (!isKnown(request, kind, String.format(Locale.ROOT, "change %d of %d", last, limit))) {
      List<Found.Change> changes =
          store.changes(Math.max(0, last - (long) LOOKED * limit), LOOKED * limit).reversed();
      List<ChangesFeed.Told> told = new ArrayList<>();
      for (Found.Change change : changes.subList(0, Math.min(limit, changes.size()))) {
        told.addAll(told(change));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ChangesFeed.print(
          told,
          kind.printed,
          self(request),
          server(request) + "/stories/",
          Parallax.VERSION,
          bytes);
      request.contentType(kind.form.mediaType()).result(bytes.toByteArray());
    }
  }

  private List<ChangesFeed.Told> told(Found.Change change) {
    Kept.Account now = store.account(change.story(), change.account());
    Kept.Account before =
        change.account() < 2 ? null : store.account(change.story(), change.account() - 1);
    if (now == null) {
      return List.of();
    }
    List<Changes.OfStory> changed =
        new Comparer().accounts(before == null ? StoryRoutes.NOTHING : before.json(), now.json());
    return changed.stream()
        .limit(1)
        .map(one -> new ChangesFeed.Told(change.story(), change.account(), change.at(), one))
        .toList();
  }
}
