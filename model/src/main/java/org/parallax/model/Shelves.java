package org.parallax.model;

/** Port: where shelves come from. What they hold is gone when the run is over. */
public interface Shelves {
  /** Returns a new shelf for articles. */
  Shelf<Article> articles();

  /** Returns a new shelf for captures. */
  Shelf<Capture> captures();

  /** Returns a new shelf for bytes. */
  Shelf<byte[]> texts();

  /** Returns shelves that hold everything in memory. */
  static Shelves inMemory() {
    return new Shelves() {
      @Override
      public Shelf<Article> articles() {
        return Shelf.inMemory();
      }

      @Override
      public Shelf<Capture> captures() {
        return Shelf.inMemory();
      }

      @Override
      public Shelf<byte[]> texts() {
        return Shelf.inMemory();
      }
    };
  }
}
