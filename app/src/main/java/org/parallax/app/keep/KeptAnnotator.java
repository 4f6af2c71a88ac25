package org.parallax.app.keep;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Annotator;
import org.parallax.model.Range;
import org.parallax.model.Sha256;
import org.parallax.model.Store;

/**
 * Reads each text once: what the library says of it is kept under the digest of the text and of the
 * library's version, and taken from there when the text comes again. Safe to share between threads.
 */
public final class KeptAnnotator implements Annotator {
  private final Annotator annotator;
  private final Store store;
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  /** Makes one over another annotator. */
  public KeptAnnotator(Annotator annotator, Store store) {
    this.annotator = annotator;
    this.store = store;
  }

  @Override
  public List<AnnotatedSentence> annotate(String text, List<Range> sentences) {
    if (sentences.isEmpty()) {
      return annotator.annotate(text, sentences);
    }
    StringBuilder all = new StringBuilder(annotator.version()).append('\n');
    sentences.forEach(s -> all.append(s.start()).append(' ').append(s.end()).append('\n'));
    String key = Sha256.of(all.append(text).toString());
    byte[] before = made.get(key);
    byte[] kept = before == null ? store.reading(key) : before;
    if (kept != null) {
      return AnnotationBytes.back(kept, text);
    }
    List<AnnotatedSentence> annotated = annotator.annotate(text, sentences);
    byte @Nullable [] bytes = AnnotationBytes.of(annotated);
    if (bytes != null && AnnotationBytes.back(bytes, text).equals(annotated)) {
      made.put(key, bytes);
    }
    return annotated;
  }

  @Override
  public String version() {
    return annotator.version();
  }

  /** Returns what was made since this was asked last, to be kept. */
  Map<String, byte[]> made() {
    Map<String, byte[]> all = new TreeMap<>(made);
    all.keySet().forEach(made::remove);
    return all;
  }
}
