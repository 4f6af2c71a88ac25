package org.parallax.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;

/**
 * The models that this module packs: CoreNLP's tagger and two of its models for names, in one file
 * of flat arrays that {@code ModelPacker} makes of CoreNLP's own files when this module is built.
 * Immutable; safe to share between threads.
 *
 * @param clusters of words, for all three
 * @param tags the tagger
 * @param wide names in news and web text
 * @param agency names in agency news
 */
record LanguageModels(Clusters clusters, TagModel tags, NameModel wide, NameModel agency) {
  /** Where the file lies, beside this class. */
  static final String FILE = "models.bin";

  /**
   * Reads the file from the class path.
   *
   * @throws IOException when it is missing or damaged
   */
  static LanguageModels load() throws IOException {
    try (InputStream in = LanguageModels.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("not on the class path: " + FILE);
      }
      return read(in);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it is damaged
   */
  static LanguageModels read(InputStream in) throws IOException {
    PackedReader reader = new PackedReader(in);
    try {
      reader.texts(); // what it was made of, for the build
      return new LanguageModels(
          clusters(reader), new TagModel(tags(reader)), names(reader), names(reader));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException(PackedReader.DAMAGED, e);
    }
  }

  private static Clusters clusters(PackedReader reader) {
    return new Clusters(new FeatureTable(reader.longs()), reader.shorts(), reader.texts());
  }

  private static TagModel.Tables tags(PackedReader reader) {
    return new TagModel.Tables(
        reader.texts(),
        new FeatureTable(reader.longs()),
        reader.ints(),
        reader.bytes(),
        reader.doubles(),
        new FeatureTable(reader.longs()),
        reader.ints(),
        reader.bytes(),
        reader.bytes(),
        reader.bytes(),
        reader.ints());
  }

  private static NameModel names(PackedReader reader) {
    int[] form = reader.ints();
    return new NameModel(
        form[0],
        new NameModel.Form(form[1], form[2], form[3], form[4] > 0),
        new FeatureTable(reader.longs()),
        reader.floats(),
        new FeatureTable(reader.longs()),
        reader.floats(),
        reader.doubles(),
        new FeatureTable(reader.longs()));
  }
}
