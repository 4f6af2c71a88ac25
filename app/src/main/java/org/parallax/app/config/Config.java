package org.parallax.app.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.UserRules;

/**
 * What a settings file says. Immutable.
 *
 * @param rules furniture, agencies, publishers, outlets
 * @param mapping for fields of JSON rows, the contract's name to the input's own
 * @param maxArticleBytes largest article; null when the file does not say
 */
public record Config(
    UserRules rules, SortedMap<String, String> mapping, @Nullable Long maxArticleBytes) {
  /** Copies the mapping. */
  public Config {
    mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
  }

  /** Returns what holds without a settings file. */
  public static Config none() {
    return new Config(UserRules.none(), new TreeMap<>(), null);
  }
}
