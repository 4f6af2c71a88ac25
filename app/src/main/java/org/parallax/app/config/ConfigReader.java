package org.parallax.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.parallax.ingest.BadInput;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Names;
import org.parallax.model.UserRules;

/**
 * Reads a settings file. An unknown key is an error that names the nearest known one, with its
 * line. Not safe to share between threads.
 */
public final class ConfigReader {
  private static final List<String> KEYS =
      List.of("furniture", "agencies", "publishers", "outlets", "map", "maxArticle");
  private static final List<String> RULE = List.of("name", "host", "selector", "line", "pattern");
  private static final List<String> AGENCY = List.of("name", "aliases");
  private static final List<String> PUBLISHER = List.of("name", "outlets");

  private final String file;
  private final List<UserRules.Furniture> furniture = new ArrayList<>();
  private final SortedMap<String, String> agencies = new TreeMap<>();
  private final SortedMap<String, String> publishers = new TreeMap<>();
  private final SortedMap<String, String> outlets = new TreeMap<>();
  private final SortedMap<String, String> mapping = new TreeMap<>();
  private @Nullable Long maxArticle;

  private ConfigReader(String file) {
    this.file = file;
  }

  /**
   * Returns what a settings file says.
   *
   * @throws BadConfig when it cannot be read or used
   */
  public static Config read(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      String why = Files.exists(file) ? "cannot be read as UTF-8 text" : "there is no such file";
      throw new BadConfig(file.toString(), null, why + "; name a settings file after --config.");
    }
  }

  /**
   * Returns what the text of a settings file says.
   *
   * @param file its name, for messages
   * @throws BadConfig when it cannot be used
   */
  public static Config read(String file, String text) {
    ConfigReader reader = new ConfigReader(file);
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    for (Value.Key key : reader.keys(Values.of(file, bare), "the file", KEYS)) {
      reader.take(key);
    }
    return new Config(
        new UserRules(reader.furniture, reader.agencies, reader.publishers, reader.outlets),
        reader.mapping,
        reader.maxArticle);
  }

  private void take(Value.Key key) {
    switch (key.name()) {
      case "furniture" -> items(key.value(), "furniture").forEach(this::furniture);
      case "agencies" -> items(key.value(), "agencies").forEach(this::agency);
      case "publishers" -> items(key.value(), "publishers").forEach(this::publisher);
      case "outlets" -> names(key.value(), "outlets").forEach(this::outlet);
      case "map" -> names(key.value(), "map").forEach(this::map);
      default -> maxArticle = size(key.value());
    }
  }

  private void furniture(Value value) {
    List<Value.Key> keys = keys(value, "a rule of furniture", RULE);
    List<Value.Key> signs = new ArrayList<>(keys);
    signs.removeIf(key -> key.name().equals("name") || key.name().equals("host"));
    if (signs.size() != 1) {
      throw bad(
          value.line(),
          "a rule of furniture has one of 'selector', 'line' and 'pattern', this one has "
              + (signs.isEmpty() ? "none" : String.valueOf(signs.size()))
              + ".");
    }
    Value.Key sign = signs.get(0);
    String words = word(sign.value(), sign.name());
    UserRules.Kind kind =
        switch (sign.name()) {
          case "selector" -> selector(words, sign.line());
          case "pattern" -> pattern(words, sign.line());
          default -> line(words, sign.line());
        };
    String given = optional(keys, "name");
    String name = given == null ? sign.name() + " " + words : given;
    if (furniture.stream().anyMatch(rule -> rule.name().equals(name))) {
      throw bad(value.line(), "two rules are called '" + name + "'; give each a name of its own.");
    }
    furniture.add(new UserRules.Furniture(name, host(optional(keys, "host")), kind, words));
  }

  private UserRules.Kind selector(String words, int line) {
    try {
      IngestSettings.checkSelector(words);
      return UserRules.Kind.SELECTOR;
    } catch (BadInput e) {
      throw bad(line, e.getMessage() + " " + e.remedy());
    }
  }

  private UserRules.Kind pattern(String words, int line) {
    try {
      if (Pattern.compile(words).matcher("").matches()) {
        throw bad(line, "the pattern '" + words + "' fits empty lines: it would say nothing.");
      }
      return UserRules.Kind.PATTERN;
    } catch (PatternSyntaxException e) {
      throw bad(line, "'" + words + "' is no regular expression: " + e.getDescription() + ".");
    }
  }

  private UserRules.Kind line(String words, int line) {
    if (words.replace("*", "").isBlank()) {
      throw bad(line, "the line '" + words + "' would take out every line; write its words.");
    }
    return UserRules.Kind.LINE;
  }

  private void agency(Value value) {
    List<Value.Key> keys = keys(value, "an agency", AGENCY);
    String name = needed(value, keys, "name");
    put(agencies, name, name, value.line());
    for (Value alias : list(keys, "aliases")) {
      put(agencies, word(alias, "an alias"), name, alias.line());
    }
  }

  private void publisher(Value value) {
    List<Value.Key> keys = keys(value, "a publisher", PUBLISHER);
    String name = needed(value, keys, "name");
    List<Value> owned = list(keys, "outlets");
    if (owned.isEmpty()) {
      throw bad(value.line(), "a publisher needs 'outlets', a list of names and domains.");
    }
    for (Value outlet : owned) {
      put(publishers, word(outlet, "an outlet"), name, outlet.line());
    }
  }

  private void outlet(Value.Key key) {
    String domain = host(key.name());
    if (domain == null || domain.indexOf('.') < 1) {
      throw bad(
          key.line(), "'outlets' has domains as its keys, as in \"gazette.example\": \"Gazette\".");
    }
    put(outlets, domain, word(key.value(), key.name()), key.line());
  }

  private void map(Value.Key key) {
    if (!IngestSettings.fields().contains(key.name())) {
      throw unknown(key, "map", IngestSettings.fields());
    }
    mapping.put(key.name(), word(key.value(), key.name()));
  }

  private Long size(Value value) {
    Long bytes = Sizes.bytes(word(value, "maxArticle"));
    if (bytes == null || bytes <= 0) {
      throw bad(value.line(), "'maxArticle' is a size such as \"20MB\".");
    }
    return bytes;
  }

  private void put(SortedMap<String, String> into, String name, String means, int line) {
    String before = into.put(name, means);
    if (before != null && !before.equals(means)) {
      throw bad(line, "'" + name + "' stands for '" + before + "' already.");
    }
  }

  /** Returns a host in small letters, without {@code www.} and what does not belong to it. */
  private static @Nullable String host(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String bare = written.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return bare.replaceFirst("/.*$", "").replaceFirst("^www\\.", "");
  }

  private List<Value.Key> keys(Value value, String what, List<String> known) {
    List<Value.Key> keys = names(value, what);
    for (Value.Key key : keys) {
      if (!known.contains(key.name())) {
        throw unknown(key, what, known);
      }
    }
    return keys;
  }

  private BadConfig unknown(Value.Key key, String what, List<String> known) {
    List<String> near = Names.near(key.name(), new TreeSet<>(known));
    return bad(
        key.line(),
        "there is no key '"
            + key.name()
            + "' in "
            + what
            + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?")
            + (near.isEmpty() ? "; the" : " The")
            + " keys are "
            + String.join(", ", known)
            + ".");
  }

  private List<Value.Key> names(Value value, String what) {
    if (value instanceof Value.Keys keys) {
      return keys.keys();
    }
    throw bad(value.line(), what + " takes keys in braces { }.");
  }

  private List<Value> items(Value value, String what) {
    if (value instanceof Value.Items items) {
      return items.values();
    }
    throw bad(value.line(), "'" + what + "' takes a list in brackets [ ].");
  }

  private List<Value> list(List<Value.Key> keys, String name) {
    for (Value.Key key : keys) {
      if (key.name().equals(name)) {
        return items(key.value(), name);
      }
    }
    return List.of();
  }

  private String needed(Value value, List<Value.Key> keys, String name) {
    String word = optional(keys, name);
    if (word == null) {
      throw bad(value.line(), "'" + name + "' is missing here.");
    }
    return word;
  }

  private @Nullable String optional(List<Value.Key> keys, String name) {
    for (Value.Key key : keys) {
      if (key.name().equals(name)) {
        return word(key.value(), name);
      }
    }
    return null;
  }

  private String word(Value value, String what) {
    if (value instanceof Value.Word word && !word.text().isBlank()) {
      return word.text().strip();
    }
    throw bad(value.line(), "'" + what + "' takes words in quotation marks.");
  }

  private BadConfig bad(int line, String message) {
    return new BadConfig(file, line, message);
  }
}
