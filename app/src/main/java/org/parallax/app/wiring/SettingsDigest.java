package org.parallax.app.wiring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.UserRules;

/**
 * The digest of all that a dossier depends on beside its input: equal for settings of equal effect,
 * in whatever order and with whatever comments they were written. Not safe to share between
 * threads.
 */
final class SettingsDigest {
  private final MessageDigest digest;

  private SettingsDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns {@code sha256:} and the digest in hexadecimal digits. */
  static String of(Parallax.Options options, String version, String annotator) {
    SettingsDigest all = new SettingsDigest();
    all.put("version", version);
    all.put("annotator", annotator);
    all.put("max-article", Long.toString(options.ingest().maxArticleBytes()));
    all.put("max-expansion", Integer.toString(options.ingest().maxExpansion()));
    all.put("one-story", Boolean.toString(options.oneStory()));
    all.put("as-of", options.asOf());
    options.ingest().mapping().forEach((field, name) -> all.map(field, name));
    all.rules(options.rules());
    return "sha256:" + HexFormat.of().formatHex(all.digest.digest());
  }

  /** A field under its own name is what it would be without a mapping. */
  private void map(String field, String name) {
    if (!field.equals(name)) {
      put("map " + field, name);
    }
  }

  private void rules(UserRules rules) {
    for (UserRules.Furniture rule : rules.furniture()) {
      put("furniture", rule.name());
      put("host", rule.host());
      put(rule.kind().name(), rule.sign());
    }
    names("agency", rules.agencies());
    names("publisher", rules.publishers());
    names("outlet", rules.outlets());
  }

  private void names(String kind, Map<String, String> names) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      put(kind, name.getKey());
      put("is", name.getValue());
    }
  }

  /** Adds a name and a value, each with its length: no two lists of them run into one another. */
  private void put(String name, @Nullable String value) {
    add(name);
    add(value == null ? "" : "=" + value);
  }

  private void add(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
