package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells when two addresses are one, for all that a reader would see. */
final class Addresses {
  /** Parameters that say where a reader came from, by their beginning. */
  private static final Pattern CAMPAIGN =
      Pattern.compile(
          "(?:utm_|at_|mc_|pk_|mtm_|fb_|hsa_|vero_|ns_|oly_|wt_|itm_|int_cmp|intcmp|cmp(?:id)?$|ncid$|ocid$|cid$|icid$|ito$|sref$|smid$|smtyp$|gclid$|gclsrc$|dclid$|fbclid$|msclkid$|twclid$|yclid$|igshid$|_ga$|gi$|ref$|ref_$|ref_src$|referrer$|referer$|source$|src$|share$|sharetype$|shared$|amp$|outputtype$|mkt_tok$|trk$|partner$|feed$|rss$|xtor$|wtmc$|emc$|guccounter$|ftag$|spm$|campaign).*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> INDEXES =
      Set.of(
          "index.html", "index.htm", "index.php", "default.aspx", "amp", "amp.html", "index.amp");

  private Addresses() {}

  /**
   * Returns what an address has in common with its trivial variants: other scheme, {@code www.} or
   * {@code amp.}, campaign parameters, order of parameters, fragment, closing stroke, AMP page.
   *
   * @return null when there is none, or it names no page of its own
   */
  static @Nullable String key(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String rest = url.strip().replaceFirst("(?i)^(?:https?:)?//", "").replaceFirst("#.*$", "");
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    String kept = query < 0 ? "" : parameters(rest.substring(query + 1));
    int stroke = place.indexOf('/');
    String host = (stroke < 0 ? place : place.substring(0, stroke)).toLowerCase(Locale.ROOT);
    String path = stroke < 0 ? "" : path(place.substring(stroke));
    host = host.replaceFirst(":(?:80|443)$", "").replaceFirst("^(?:www\\d?|amp|m|mobile)\\.", "");
    boolean page = !path.isEmpty() || !kept.isEmpty();
    return host.indexOf('.') > 0 && page ? host + path + kept : null;
  }

  private static String path(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (!part.isEmpty() && !part.equalsIgnoreCase("amp")) {
        parts.add(
            part.replaceFirst("(?i)[.]amp(?:\\.html?)?$", "").replaceFirst("(?i)\\.html?$", ""));
      }
    }
    if (!parts.isEmpty() && INDEXES.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
      parts.removeLast();
    }
    return parts.isEmpty() ? "" : "/" + String.join("/", parts);
  }

  private static String parameters(String query) {
    List<String> kept =
        Arrays.stream(query.split("&"))
            .filter(p -> !p.isBlank() && p.indexOf('=') > 0)
            .filter(p -> !CAMPAIGN.matcher(p.substring(0, p.indexOf('='))).matches())
            .sorted()
            .toList();
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
