package org.parallax.app.spill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Shelf;
import org.parallax.model.Shelves;
import org.parallax.store.RecordJson;

/** Shelves in temporary files; closing deletes them. Opened and closed by one thread. */
public final class SpilledShelves implements Shelves, AutoCloseable {
  private final Path folder;
  private final List<Spill> open = new ArrayList<>();

  /**
   * Makes it.
   *
   * @param folder where the files are made; must exist
   */
  public SpilledShelves(Path folder) {
    this.folder = folder;
  }

  private Spill spill(boolean packed) {
    Spill spill = new Spill(folder, packed);
    open.add(spill);
    return spill;
  }

  @Override
  public Shelf<byte[]> texts() {
    return spill(true);
  }

  @Override
  public Shelf<Article> articles() {
    return values(Article.class);
  }

  @Override
  public Shelf<Capture> captures() {
    return values(Capture.class);
  }

  private <T extends Record> Shelf<T> values(Class<T> kind) {
    Spill spill = spill(true);
    return new Shelf<>() {
      @Override
      public int put(T value) {
        return spill.put(RecordJson.of(value));
      }

      @Override
      public T get(int place) {
        return RecordJson.record(spill.get(place), kind);
      }

      @Override
      public int size() {
        return spill.size();
      }
    };
  }

  @Override
  public void close() {
    open.forEach(Spill::close);
  }
}
