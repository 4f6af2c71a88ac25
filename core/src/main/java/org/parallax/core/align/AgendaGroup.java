package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Precision;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** The mentions of one event. */
final class AgendaGroup {
  private static final int LONGEST = 220;

  private final List<AgendaMention> mentions = new ArrayList<>();

  AgendaGroup(AgendaMention first) {
    mentions.add(first);
  }

  void add(AgendaMention mention) {
    mentions.add(mention);
  }

  List<AgendaMention> mentions() {
    return mentions;
  }

  @Nullable AgendaDay day() {
    return mentions.stream()
        .map(AgendaMention::day)
        .filter(Objects::nonNull)
        .min(
            Comparator.comparing((AgendaDay day) -> day.isExact() ? 0 : 1)
                .thenComparing(day -> day.end() == null ? 1 : 0))
        .orElse(null);
  }

  @Nullable String place() {
    return mentions.stream()
        .map(AgendaMention::place)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Where it is, or else at which house. */
  private @Nullable String where() {
    String place = place();
    return place != null
        ? place
        : mentions.stream()
            .map(AgendaMention::venue)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** Names of the event and words of its place. */
  Set<String> allNames() {
    Set<String> names = names();
    String place = place();
    if (place != null) {
      names.addAll(List.of(place.toLowerCase(Locale.ROOT).split("\\s+")));
    }
    return names;
  }

  /** Whether one of the mentions says the same in nearly the same words of the same day. */
  boolean says(AgendaMention mention) {
    return mentions.stream()
        .anyMatch(own ->
            own.family().equals(mention.family())
                && Objects.equals(own.day(), mention.day())
                && alike(own.what(), mention.what()));
  }

  private static boolean alike(String one, String two) {
    Set<String> first = words(one);
    Set<String> second = words(two);
    long shared = first.stream().filter(second::contains).count();
    return shared * 3 >= Math.max(first.size(), second.size()) * 2L;
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    mentions.forEach(mention -> names.addAll(mention.names()));
    return names;
  }

  boolean kin(AgendaMention mention) {
    return mentions.stream().anyMatch(own -> AgendaWords.kin(own.family(), mention.family()));
  }

  /** Whether place and day of a mention can be this event's. */
  boolean allows(AgendaMention mention) {
    String own = place();
    String other = mention.place();
    AgendaDay day = day();
    AgendaDay otherDay = mention.day();
    boolean places = own == null || other == null || own.contains(other) || other.contains(own);
    return places && (day == null || otherDay == null || day.meets(otherDay));
  }

  /** "a meeting at the Ferrow hall", "a meeting in Ferrow": one's place is a name in the other. */
  boolean namesPlace(AgendaMention mention) {
    String own = place();
    String other = mention.place();
    return (own == null && other != null && isName(other, names()))
        || (own != null && other == null && isName(own, mention.names()));
  }

  private static boolean isName(String place, Set<String> names) {
    return names.contains(place.toLowerCase(Locale.ROOT));
  }

  boolean samePlace(AgendaMention mention) {
    return place() != null && mention.place() != null && allows(mention);
  }

  Story.AgendaItem item(String id) {
    List<AgendaMention> inOrder =
        mentions.stream()
            .sorted(Comparator.comparingInt(AgendaMention::order).thenComparing(AgendaMention::at))
            .toList();
    AgendaDay day = day();
    Set<String> participants = new LinkedHashSet<>();
    inOrder.forEach(mention -> participants.addAll(mention.participants()));
    return new Story.AgendaItem(
        id,
        told(best(inOrder)),
        day == null ? null : day.start().toString(),
        day == null || day.end() == null ? null : day.end().toString(),
        day == null ? Precision.UNKNOWN : day.precision(),
        where(),
        List.copyOf(participants),
        status(),
        places(inOrder),
        inOrder.stream().map(mention -> mention.at().article()).distinct().toList());
  }

  /** Without those that lie inside another. */
  private static List<Span> places(List<AgendaMention> inOrder) {
    List<Span> all = inOrder.stream().map(AgendaMention::at).distinct().toList();
    return all.stream()
        .filter(at -> all.stream().noneMatch(other -> !other.equals(at) && other.contains(at)))
        .toList();
  }

  /** The words to show: a clause with its day, said by a name, before any other. */
  private static AgendaMention best(List<AgendaMention> inOrder) {
    return inOrder.stream()
        .min(Comparator.comparingInt(AgendaGroup::rank))
        .orElse(inOrder.getFirst());
  }

  /**
   * The words to show; "he" or "she" at their head gives way, in brackets, to the one taking part
   * that they do not name.
   */
  private static String told(AgendaMention mention) {
    String what = mention.what();
    List<String> others =
        mention.participants().stream().filter(name -> !what.contains(name)).toList();
    boolean pronoun = what.matches("(?is)(he|she)\\s.*");
    return pronoun && others.size() == 1
        ? "[" + others.getFirst() + "]" + what.substring(what.indexOf(' '))
        : what;
  }

  private static int rank(AgendaMention mention) {
    boolean named = !mention.what().matches("(?i)(he|she|they|it|these|this|there)\\b.*");
    boolean fits = mention.what().length() <= LONGEST;
    boolean dated = mention.day() != null;
    return (mention.clause() ? 0 : 4) + (named && fits ? 0 : 2) + (dated ? 0 : 1);
  }

  /** The gravest news wins: called off, moved, set, hanging on something. */
  private Story.AgendaItem.Status status() {
    return mentions.stream()
        .map(AgendaMention::status)
        .min(Comparator.comparingInt(AgendaGroup::gravity))
        .orElse(Story.AgendaItem.Status.PLANNED);
  }

  private static int gravity(Story.AgendaItem.Status status) {
    return switch (status) {
      case HELD -> 0;
      case CANCELLED -> 1;
      case MOVED -> 2;
      case PLANNED -> 3;
      case CONDITIONAL -> 4;
    };
  }
}
