package org.parallax.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Makes the file of {@link LanguageModels} out of CoreNLP's model files. Run by the build of this
 * module; does nothing when the file is there and was made of the same models by the same code.
 */
final class ModelPacker {
  static final String TAGGER = "pos-tagger/english-left3words-distsim.tagger";
  static final String WIDE = "ner/english.all.3class.distsim.crf.ser.gz";
  static final String AGENCY = "ner/english.conll.4class.distsim.crf.ser.gz";

  /** Whose code decides what is in the file. */
  private static final List<Class<?>> MAKERS =
      List.of(
          ModelPacker.class,
          TaggerSource.class,
          NameSource.class,
          TagModel.class,
          FeatureTable.class,
          Piece.class,
          PackedWriter.class);

  private ModelPacker() {}

  /**
   * Runs.
   *
   * @param args folder of CoreNLP's models, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Path models = Path.of(args[0]);
    Path file = Path.of(args[1]);
    List<String> sources = new ArrayList<>();
    for (String source : List.of(TAGGER, WIDE, AGENCY)) {
      try (InputStream in = Files.newInputStream(models.resolve(source))) {
        sources.add(source + " " + sum(in));
      }
    }
    for (Class<?> maker : MAKERS) {
      String source = maker.getSimpleName() + ".class";
      try (InputStream in = Objects.requireNonNull(maker.getResourceAsStream(source))) {
        sources.add(source + " " + sum(in));
      }
    }
    if (!sources.equals(sourcesOf(file))) {
      CoreNlpAnnotator.hush();
      pack(models, sources, file);
    }
  }

  private static long sum(InputStream in) throws IOException {
    CRC32 sum = new CRC32();
    byte[] some = new byte[1 << 16];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      sum.update(some, 0, read);
    }
    return sum.getValue();
  }

  /** Returns what a file says it was made of; nothing when it is not such a file. */
  private static List<String> sourcesOf(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return List.of(new PackedReader(in).texts());
    } catch (IOException e) {
      return List.of(); // Of another format, or cut off: to be made again.
    }
  }

  private static void pack(Path models, List<String> sources, Path file) throws IOException {
    PackedWriter writer = new PackedWriter();
    writer.add(sources);
    TaggerSource tagger = TaggerSource.read(models.resolve(TAGGER));
    Map<String, String> clusters = tagger.clusters();
    addClusters(writer, clusters);
    tagger.addTo(writer);
    NameSource.read(models.resolve(WIDE), clusters).addTo(writer);
    NameSource.read(models.resolve(AGENCY), clusters).addTo(writer);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = Path.of(file + ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
      writer.writeTo(out);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(unfinished))) {
      LanguageModels.read(in); // fails when two features have one hash
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void addClusters(PackedWriter writer, Map<String, String> clusters) {
    List<String> names = clusters.values().stream().distinct().sorted().toList();
    // One of them is empty, which no token is.
    List<String> words =
        sorted(clusters.keySet().stream().filter(word -> !word.isEmpty()).toList());
    short[] places = new short[words.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = (short) names.indexOf(clusters.get(words.get(i)));
    }
    writer.add(hashes(words));
    writer.add(places);
    writer.add(names);
  }

  /** Returns words in the order in which a {@link FeatureTable} is filled fastest. */
  static List<String> sorted(List<String> words) {
    Integer[] places = FeatureTable.sorted(hashes(words));
    List<String> sorted = new ArrayList<>(words.size());
    for (Integer place : places) {
      sorted.add(words.get(place));
    }
    return sorted;
  }

  /** Returns the hash of each word. */
  static long[] hashes(List<String> words) {
    return words.stream().mapToLong(Piece::hash).toArray();
  }
}
