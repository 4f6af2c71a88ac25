package org.parallax.ingest;

import java.io.StringReader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLResolver;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of an XML file stand for: the names of HTML, which feeds use without declaring
 * them, and short plain words that the file declares itself. Nothing is fetched; an entity made of
 * others is not expanded, and all of them together no further than a limit. Not safe to share
 * between threads.
 */
final class XmlEntities implements XMLResolver {
  /** Longer values are no abbreviation. */
  private static final int LONGEST = 1_000;

  /** All expansions of one file together, in code units. */
  private static final int MOST = 200_000;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<!ENTITY\\s+([\\w:.-]{1,100})\\s+(?:(SYSTEM|PUBLIC)\\b|\"([^\"]*)\"|'([^']*)')");

  private static final Pattern MADE_OF_OTHERS =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x\\p{XDigit}+);)|%");

  private final SortedMap<String, String> own = new TreeMap<>();
  private final SortedSet<String> refused = new TreeSet<>();
  private int expanded;

  /** Takes what the file declares. */
  void declare(@Nullable String internalSubset) {
    Matcher matcher = DECLARED.matcher(internalSubset == null ? "" : internalSubset);
    while (matcher.find() && own.size() < LONGEST) {
      String value = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
      if (matcher.group(2) != null || value == null || value.length() > LONGEST) {
        continue;
      }
      if (!value.contains("<") && !MADE_OF_OTHERS.matcher(value).find()) {
        own.putIfAbsent(matcher.group(1), Parser.unescapeEntities(value, false));
      }
    }
  }

  /** Returns the entities that were asked for and are not expanded, in order of name. */
  SortedSet<String> refused() {
    return refused;
  }

  @Override
  public Object resolveEntity(
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base,
      @Nullable String name) {
    return new StringReader(escaped(words(name == null ? "" : name)));
  }

  private String words(String name) {
    String reference = "&" + name + ";";
    String words = own.get(name);
    words = words == null ? Parser.unescapeEntities(reference, false) : words;
    expanded += words.length();
    if (words.equals(reference) || expanded > MOST) {
      if (refused.size() < LONGEST) {
        refused.add(name);
      }
      return reference;
    }
    return words;
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
  }
}
