package org.parallax.app.config;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with comments in, values with their lines out. Comments are {@code //}, {@code /* *}{@code
 * /} and {@code #}; a comma may stand after the last entry; quotation marks around keys may be left
 * out.
 */
final class Values {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                  .build())
          .build();

  private Values() {}

  /** Returns the value that a text holds. */
  static Value of(String file, String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new BadConfig(file, null, "the file is empty; write at least { }.");
      }
      Value value = value(parser, token);
      if (parser.nextToken() != null) {
        throw new BadConfig(file, line(parser), "something follows the closing brace.");
      }
      return value;
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      String message = e.getOriginalMessage().replaceAll("\\s+", " ").strip();
      throw new BadConfig(
          file, place == null ? null : Math.max(1, place.getLineNr()), "no JSON: " + message);
    }
  }

  private static Value value(JsonParser parser, JsonToken token) {
    int line = line(parser);
    return switch (token) {
      case START_OBJECT -> {
        List<Value.Key> keys = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          int at = line(parser);
          keys.add(new Value.Key(name, at, value(parser, parser.nextToken())));
        }
        yield new Value.Keys(keys, line);
      }
      case START_ARRAY -> {
        List<Value> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          items.add(value(parser, next));
        }
        yield new Value.Items(items, line);
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Value.Word(parser.getString(), line);
      case VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL,
          VALUE_EMBEDDED_OBJECT,
          NOT_AVAILABLE,
          END_OBJECT,
          END_ARRAY,
          PROPERTY_NAME ->
          new Value.Other(String.valueOf(parser.getString()), line);
    };
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
