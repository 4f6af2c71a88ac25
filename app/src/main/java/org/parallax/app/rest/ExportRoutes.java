package org.parallax.app.rest;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.AccountReader;
import org.parallax.app.export.ExportOptions;
import org.parallax.app.export.Exporter;
import org.parallax.app.export.Form;
import org.parallax.app.export.Table;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Reading;
import org.parallax.model.Sha256;
import org.parallax.model.Store;
import org.parallax.model.Story;

/** One story in any form, as it stands or as it stood; or those that a list has. */
final class ExportRoutes {
  /** Stories that are exported at once. */
  static final int STORIES = 200;

  /** Articles that these may have: all of them are held in memory. */
  static final int ARTICLES = 2_000;

  private final Store store;
  private final StoryRoutes stories;
  private final StoryList list;

  ExportRoutes(Store store, StoryRoutes stories, StoryList list) {
    this.store = store;
    this.stories = stories;
    this.list = list;
  }

  void export(Context request) {
    Asked asked = Asked.of(request);
    Kept.StoryHead head = stories.head(request);
    Kept.Account account = stories.account(request, head);
    AccountReader.Read read = read(account);
    byte[] bytes =
        asked.bytes(
            new Dossier(run(account, read), List.of(), read.readings(), List.of(read.story())));
    name(request, "story-" + account.number(), asked.form());
    Answer.bytes(request, bytes, asked.form().mediaType());
  }

  /** The stories of a list, in its order. */
  void all(Context request) {
    Asked asked = Asked.of(request);
    String limit = Params.words(request, "limit");
    int most = limit == null ? STORIES : Params.number(request, "limit", STORIES, 1, STORIES);
    StoryList.Page page = list.page(request, most);
    List<Found.Listed> listed = page.stories();
    if (limit == null && page.next() != null) {
      throw tooMany("More than " + STORIES + " stories fit");
    }
    int articles = listed.stream().mapToInt(one -> one.head().articles().size()).sum();
    if (articles > ARTICLES) {
      throw tooMany(
          "The " + listed.size() + " stories that fit have " + articles + " articles together");
    }
    String digest = digest(listed);
    name(request, "stories", asked.form());
    next(request, page.next());
    if (!Answer.isKnown(request, Sha256.of(Parallax.VERSION + '\n' + asked + '\n' + digest))) {
      request.contentType(asked.form().mediaType()).result(asked.bytes(dossier(listed)));
    }
  }

  /** Names the address of the stories behind these, if there are any (RFC 8288). */
  private static void next(Context request, Found.@Nullable Place next) {
    if (next != null) {
      StringBuilder address = new StringBuilder(request.path()).append('?');
      request
          .queryParamMap()
          .forEach((name, values) -> {
            if (!name.equals("after")) {
              values.forEach(value ->
                  address.append(escaped(name)).append('=').append(escaped(value)).append('&'));
            }
          });
      request.header("Link", "<" + address + "after=" + Cursor.of(next) + ">; rel=\"next\"");
    }
  }

  private static String escaped(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static Problem tooMany(String found) {
    return new Problem(
        422,
        "TOO_MANY",
        found
            + "; at most "
            + STORIES
            + " stories with "
            + ARTICLES
            + " articles are exported at once. Ask for fewer with q, from, to, outlet, name, origins"
            + " or articles; or give limit to get the first of them, and the others at the address"
            + " that the answer names as its next Link.");
  }

  /** Returns the digest of the last accounts of some stories, in their order. */
  static String digest(List<Found.Listed> listed) {
    return "sha256:"
        + Sha256.of(
            listed.stream()
                .map(one -> one.head().id() + '\n' + one.head().account() + '\n')
                .collect(Collectors.joining()));
  }

  /** Returns the last accounts of some stories as one dossier, in their order. */
  Dossier dossier(List<Found.Listed> listed) {
    List<Reading> readings = new ArrayList<>();
    List<Story> told = new ArrayList<>();
    for (Found.Listed one : listed) {
      Kept.Account account = store.account(one.head().id(), one.account());
      // One that another has taken up since the list was made is in that one.
      if (account != null) {
        AccountReader.Read read = read(account);
        readings.addAll(read.readings());
        told.add(read.story());
      }
    }
    int articles = readings.size();
    return new Dossier(
        new Dossier.Run(
            Parallax.VERSION,
            "as kept: the last accounts of " + told.size() + " stories",
            digest(listed),
            articles,
            articles,
            0),
        List.of(),
        readings,
        told);
  }

  /** The form that is asked for. */
  private record Asked(Form form, Table table) {
    static Asked of(Context request) {
      return new Asked(
          Params.one(request, "format", Form.class, Form.json),
          Params.one(request, "table", Table.class, Table.claims));
    }

    byte[] bytes(Dossier dossier) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DossierTeller.tell(dossier, Exporter.open(form, bytes, ExportOptions.defaults().of(table)));
      return bytes.toByteArray();
    }
  }

  private static void name(Context request, String file, Form form) {
    request.header(
        "Content-Disposition",
        (form.binary() ? "attachment" : "inline")
            + "; filename=\""
            + file
            + "."
            + form.ending()
            + "\"");
  }

  AccountReader.Read read(Kept.Account account) {
    return AccountReader.read(account.json(), this::versions);
  }

  /** Returns the articles of an id, of now and before. */
  private List<Article> versions(String id) {
    List<Article> all = new ArrayList<>();
    for (Kept.Version version : store.versions(id)) {
      all.add(version.article().withId(id));
      if (version.form() != null) {
        all.add(version.form());
      }
    }
    return all;
  }

  /** Says of a kept account what a run says of itself: its input is the account. */
  private static Dossier.Run run(Kept.Account account, AccountReader.Read read) {
    int articles = read.readings().size();
    return new Dossier.Run(
        Parallax.VERSION,
        "as kept: account " + account.number() + " of " + account.story(),
        "sha256:" + account.sha256(),
        articles,
        articles,
        0);
  }
}
