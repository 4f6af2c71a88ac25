package org.parallax.app.rest;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.parallax.app.export.AccountReader;
import org.parallax.app.export.ExportOptions;
import org.parallax.app.export.Exporter;
import org.parallax.app.export.Form;
import org.parallax.app.export.Table;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/** One story in any form, as it stands or as it stood. */
final class ExportRoutes {
  private final Store store;
  private final StoryRoutes stories;

  ExportRoutes(Store store, StoryRoutes stories) {
    this.store = store;
    this.stories = stories;
  }

  void export(Context request) {
    Form form = Params.one(request, "format", Form.class, Form.json);
    Table table = Params.one(request, "table", Table.class, Table.claims);
    Kept.StoryHead head = stories.head(request);
    Kept.Account account = stories.account(request, head);
    AccountReader.Read read = AccountReader.read(account.json(), this::versions);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierTeller.tell(
        new Dossier(run(account, read), List.of(), read.readings(), List.of(read.story())),
        Exporter.open(form, bytes, ExportOptions.defaults().of(table)));
    request.header(
        "Content-Disposition",
        (form.binary() ? "attachment" : "inline")
            + "; filename=\"story-"
            + account.number()
            + "."
            + form.ending()
            + "\"");
    Answer.bytes(request, bytes.toByteArray(), form.mediaType());
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
