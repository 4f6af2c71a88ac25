package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.names.Descriptions.Description;
import org.parallax.core.read.names.People.Called;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;

/** Annotated article in, mentions out. Safe to share between threads. */
public final class MentionFinder {
  private static final Comparator<Mention> ORDER =
      Comparator.comparing((Mention m) -> m.span().field())
          .thenComparingInt(m -> m.span().start())
          .thenComparingInt(m -> -m.span().end());

  /** Makes a finder with the default settings. */
  public MentionFinder() {}

  /** Returns the mentions in text order, headline first. */
  public List<Mention> find(AnnotatedArticle article) {
    List<LineNames> lines = NameSpotter.spot(article);
    List<Called> people = new ArrayList<>();
    List<Name> things = new ArrayList<>();
    for (LineNames line : lines) {
      RoleFinder roles = new RoleFinder(line);
      for (Name name : line.names()) {
        if (name.type() == EntityType.PERSON) {
          people.add(new Called(name, roles.of(name), people.size()));
        } else {
          things.add(name);
        }
      }
    }
    return new Gathering(lines, people, things).mentions();
  }

  /** The mentions of one article while they are put together. */
  private static final class Gathering {
    private final List<LineNames> lines;
    private final List<Called> called;
    private final List<Name> named;
    private final People people = new People();
    private final Things things = new Things();
    private final IdentityHashMap<Identity, String> keys = new IdentityHashMap<>();
    private final Map<String, Identity> taken = new TreeMap<>();
    private final Map<String, Identity> described = new TreeMap<>();

    Gathering(List<LineNames> lines, List<Called> called, List<Name> named) {
      this.lines = lines;
      this.called = called;
      this.named = named;
    }

    List<Mention> mentions() {
      List<Mention> found = new ArrayList<>();
      IdentityHashMap<Name, Identity> persons = people.identify(called);
      IdentityHashMap<Name, Identity> others = things.identify(named);
      for (Called one : called) {
        found.add(mention(one.name(), identity(persons, one.name()), one.role()));
      }
      for (Name name : named) {
        found.add(mention(name, identity(others, name), null));
      }
      for (LineNames line : lines) {
        for (Description description : new Descriptions(line).find()) {
          add(description, found);
        }
      }
      found.sort(ORDER);
      return found;
    }

    private static Identity identity(IdentityHashMap<Name, Identity> identities, Name name) {
      Identity identity = identities.get(name);
      if (identity == null) {
        throw new IllegalStateException("a name without identity: " + name.text());
      }
      return identity;
    }

    private Mention mention(Name name, Identity identity, @Nullable Role role) {
      boolean people = name.type() == EntityType.OTHER && identity.type() == EntityType.PLACE;
      boolean seat = Countries.seatOf(name.text()) != null && name.type() != EntityType.PERSON;
      String fullest = people || seat ? name.text() : identity.name();
      return new Mention(
          name.span(),
          name.type(),
          fullest.isEmpty() ? name.text() : fullest,
          key(identity),
          true,
          role == null ? null : role.text(),
          role == null ? null : role.line().span(role.first(), role.last()));
    }

    private void add(Description description, List<Mention> found) {
      Role role = description.role();
      Span at = role.line().span(role.first(), role.last());
      Identity meant = meant(description);
      boolean untold = meant == null && description.type() == EntityType.ORGANISATION;
      if (untold || found.stream().anyMatch(m -> isRoleOf(m, description, at))) {
        return;
      }
      Identity identity = meant == null ? own(role) : meant;
      found.add(
          new Mention(at, description.type(), identity.name(), key(identity), false, null, null));
    }

    /** The apposition of a name is its role, and no mention of its own. */
    private static boolean isRoleOf(Mention mention, Description description, Span at) {
      Span role = mention.roleAt();
      return role != null && description.type() == EntityType.PERSON && role.overlaps(at);
    }

    private Identity own(Role role) {
      return described.computeIfAbsent(
          NameWords.key(role.text()),
          k -> {
            Identity made = new Identity(role.text(), EntityType.PERSON);
            made.called(role.text());
            return made;
          });
    }

    private @Nullable Identity meant(Description description) {
      Role role = description.role();
      List<Identity> candidates =
          description.type() == EntityType.ORGANISATION
              ? things.endingWith(role.line().word(role.last()))
              : people.people().stream()
                  .filter(p -> p.roles().stream().anyMatch(role::describes))
                  .toList();
      return candidates.size() == 1 ? candidates.get(0) : null;
    }

    /** A key that its mentions share and that reads like the thing's name. */
    private String key(Identity identity) {
      return keys.computeIfAbsent(
          identity,
          i -> {
            String base =
                i.type() == EntityType.PERSON && !i.name().isEmpty() ? i.name() : i.base();
            String key = base;
            for (int n = 2; taken.containsKey(key); n++) {
              key = base + " (" + n + ")";
            }
            taken.put(key, i);
            return key;
          });
    }
  }
}
