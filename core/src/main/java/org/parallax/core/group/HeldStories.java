package org.parallax.core.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stories that were grouped last, for the next grouping of nearly the same articles: an article
 * that is here already is not looked at again.
 *
 * <p>Groups are the same as without it. They rest on a settled {@link StoryBook}, which no order of
 * coming is left in; a language in which that does not hold, since articles left or are compared no
 * more, is grouped from the beginning. Opaque; some 20 KB an article. Not safe to share between
 * threads.
 */
public final class HeldStories {
  private @Nullable StoryBook book;
  private Consumer<Group> leaving = group -> {};

  /** The form that each article of the book had. */
  private Map<String, Object> forms = new HashMap<>();

  /** Holds nothing yet. */
  public HeldStories() {}

  /** Opens the book, for decisions, told ids and a taker of stories that leave. */
  StoryBook open(
      Settings settings, Rulings rulings, SortedMap<String, Long> told, Consumer<Group> taker) {
    leaving = taker;
    StoryBook known = book;
    if (known == null) {
      known = new StoryBook(settings, rulings, told, group -> leaving.accept(group));
      book = known;
    } else {
      SortedSet<String> here = known.reopen(rulings, told);
      forms.keySet().retainAll(here);
    }
    return known;
  }

  /** Holds nothing any more. */
  void forget() {
    book = null;
    forms = new HashMap<>();
  }

  /** Takes out of the book what is gone or changed; returns what is to be put into it. */
  List<Member> changed(List<Member> members, Function<String, Object> form) {
    Map<String, Object> before = forms;
    forms = new HashMap<>();
    List<Member> changed = new ArrayList<>();
    for (Member member : members) {
      Object now = form.apply(member.id());
      forms.put(member.id(), now);
      if (!now.equals(before.remove(member.id()))) {
        changed.add(member);
      }
    }
    StoryBook known = book;
    if (known != null) {
      SortedSet<String> gone = new TreeSet<>(before.keySet());
      changed.forEach(member -> gone.add(member.id()));
      gone.forEach(known::withdraw);
    }
    return changed;
  }
}
