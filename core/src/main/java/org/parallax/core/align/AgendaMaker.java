package org.parallax.core.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Returns what is set to happen after the reports. Safe to share between threads. */
public final class AgendaMaker {
  /** Makes it with the default settings. */
  public AgendaMaker() {}

  /**
   * Returns what is set to happen after the reports, by first article, then place.
   *
   * <p>Mentions are of one event when nothing of day and place speaks against it and they share
   * place or names; an event whose day one article tells has that day in all.
   *
   * @param asOf the day from which something is still to come; events that end before it are left
   *     out; null when not told. What ends before the day of the last report is left out always
   */
  public List<Story.AgendaItem> make(Joined joined, @Nullable String asOf) {
    LocalDate last = last(joined);
    List<AgendaMention> mentions = new ArrayList<>();
    for (int order = 0; order < joined.readings().size(); order++) {
      mentions.addAll(new AgendaFinder(joined, order).find());
    }
    List<AgendaGroup> groups = group(mentions);
    groups.sort(
        Comparator.comparing(
            (AgendaGroup group) ->
                group.mentions().stream()
                    .min(
                        Comparator.comparingInt(AgendaMention::order)
                            .thenComparing(AgendaMention::at))
                    .orElseThrow(),
            Comparator.comparingInt(AgendaMention::order).thenComparing(AgendaMention::at)));
    List<Story.AgendaItem> items = new ArrayList<>();
    for (AgendaGroup group : groups) {
      if (isAhead(group, asOf, last) && !isGarbled(group, joined)) {
        items.add(group.item("agenda-" + (items.size() + 1)));
      }
    }
    return items;
  }

  /** The day of the last report: what was ahead of the first may be over. */
  private static @Nullable LocalDate last(Joined joined) {
    return joined.readings().stream()
        .map(Reading::reportDay)
        .filter(Objects::nonNull)
        .map(Dating::day)
        .filter(Objects::nonNull)
        .map(LocalDate::parse)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** What may happen by the words of altered texts alone: nobody sound says so. */
  private static boolean isGarbled(AgendaGroup group, Joined joined) {
    return group.mentions().stream()
        .allMatch(m ->
            m.status() == Story.AgendaItem.Status.CONDITIONAL
                && joined.readings().get(m.order()).article().notes().stream()
                    .anyMatch(n -> n.code() == Note.Code.POSSIBLY_MACHINE_ALTERED));
  }

  private static boolean isAhead(
      AgendaGroup group, @Nullable String asOf, @Nullable LocalDate last) {
    AgendaDay day = group.day();
    if (day == null) {
      return true;
    }
    boolean over = last != null && day.last().isBefore(last);
    return !over && (asOf == null || day.last().isAfter(LocalDate.parse(asOf)));
  }

  private static List<AgendaGroup> group(List<AgendaMention> mentions) {
    List<AgendaGroup> groups = new ArrayList<>();
    mentions.stream().filter(AgendaMaker::exact).forEach(mention -> dated(mention, groups));
    mentions.stream()
        .filter(mention -> !exact(mention))
        .forEach(mention -> undated(mention, groups));
    return groups;
  }

  private static boolean exact(AgendaMention mention) {
    return mention.day() != null && mention.day().isExact();
  }

  /** The same day, and a place or a name in common. */
  private static void dated(AgendaMention mention, List<AgendaGroup> groups) {
    for (AgendaGroup group : groups) {
      long shared = shared(mention, group);
      boolean one =
          group.samePlace(mention)
              ? shared > 0 || (mention.names().isEmpty() && group.kin(mention))
              : group.kin(mention) && (shared > 1 || (shared == 1 && least(mention, group) == 1));
      boolean same = one || (group.kin(mention) && group.namesPlace(mention));
      boolean deed = AgendaWords.isDeed(mention.family()) && !group.kin(mention);
      if (group.says(mention) || (same && !deed && group.allows(mention))) {
        group.add(mention);
        return;
      }
    }
    groups.add(new AgendaGroup(mention));
  }

  private static int least(AgendaMention mention, AgendaGroup group) {
    return Math.min(mention.names().size(), group.names().size());
  }

  /** The one event that has all of its names, or its place. */
  private static void undated(AgendaMention mention, List<AgendaGroup> groups) {
    List<AgendaGroup> fitting =
        groups.stream()
            .filter(group -> group.allows(mention) && group.kin(mention))
            .filter(group -> fits(mention, group))
            .toList();
    AgendaGroup same = groups.stream().filter(g -> g.says(mention)).findFirst().orElse(null);
    if (same != null) {
      same.add(mention);
      return;
    }
    long most = fitting.stream().mapToLong(group -> shared(mention, group)).max().orElse(0);
    List<AgendaGroup> closest =
        fitting.stream().filter(group -> shared(mention, group) == most).toList();
    if (closest.size() == 1) {
      closest.getFirst().add(mention);
    } else if (fitting.isEmpty()
        && !mention.passing()
        && (mention.clause() || mention.place() != null || mention.day() == null)) {
      groups.add(new AgendaGroup(mention));
    }
  }

  private static long shared(AgendaMention mention, AgendaGroup group) {
    return AgendaNames.shared(mention.names(), group.names());
  }

  private static boolean fits(AgendaMention mention, AgendaGroup group) {
    long shared = shared(mention, group);
    boolean passed =
        mention.passing()
            && AgendaNames.shared(mention.names(), group.allNames()) == mention.names().size();
    boolean all = !mention.names().isEmpty() && (passed || shared == mention.names().size());
    return all || (group.samePlace(mention) && (shared > 0 || mention.names().isEmpty()));
  }
}
