package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Reading;

/**
 * What a figure counts, so that two of them can be told to count the same.
 *
 * @param heads the things counted, as stems
 * @param about what tells them from others of their kind, as stems
 * @param fate what befell them; empty when nothing is said
 * @param unit in which; empty for a bare count
 * @param side which side a length measures, as "depth"; empty when not told
 * @param change whether it is a rise or fall, not a level
 * @param place where; null when not told
 * @param members whether it is the members of an organisation, {@code about} naming which
 * @param scene what they are doing
 * @param sided whether they are called by whose they are: "Valdorian guards"
 */
record FigureKey(
    Set<String> heads,
    Set<String> about,
    String fate,
    String unit,
    String side,
    boolean change,
    @Nullable String place,
    boolean members,
    FigureScene scene,
    boolean sided) {
  private static final Pattern SIDE = Pattern.compile("\\p{Lu}\\p{Ll}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d.]*");
  private static final Set<String> EMPTY_WORDS =
      words(
          "a an the its their his her our your this these those of in on at to for s and or more"
              + " other additional total whole entire several own new different combined overall"
              + " current estimated further separate");
  private static final Set<String> DEAD =
      words("killed dead death died casualty fatality slain killing dead toll");
  private static final Set<String> HURT =
      words("injured wounded hurt injury injuries wounding injuring");
  private static final Set<String> FATES =
      words(
          "arrested detained displaced evacuated rescued infected hospitalised hospitalized"
              + " destroyed damaged abducted kidnapped jailed sentenced executed vaccinated trapped"
              + " stranded missing homeless");

  /** Nouns of what befell people: "17 arrests". */
  private static final Map<String, String> DEEDS =
      Map.of(
          "arrest",
          "arrested",
          "arrests",
          "arrested",
          "rescue",
          "rescued",
          "rescues",
          "rescued",
          "abduction",
          "abducted",
          "abductions",
          "abducted",
          "kidnapping",
          "kidnapped",
          "kidnappings",
          "kidnapped");

  private static final Set<String> PEOPLE =
      words("person man woman worker employee labourer laborer staff colleague");

  /** Nouns of people, of whom it is told what befell them. */
  private static final Set<String> PERSONS =
      words(
          "civilian soldier guard officer policeman police trooper troop serviceman militant"
              + " insurgent rebel fighter gunman passenger commuter resident villager inhabitant"
              + " local tourist visitor student pupil schoolgirl schoolboy girl boy teenager teacher"
              + " child kid adult baby infant toddler driver firefighter paramedic medic nurse doctor"
              + " patient victim prisoner inmate detainee hostage captive migrant refugee protester"
              + " protestor demonstrator marcher striker miner farmer fisherman sailor crewman pilot"
              + " journalist reporter official bystander pedestrian shopper guest fan spectator"
              + " citizen national member body survivor casualty fatality relative mother father");

  private static final Set<String> MEMBERS = words("member country state nation ally");
  private static final Set<String> BODIES =
      words(
          "alliance bloc union organisation organization coalition league pact group club body"
              + " council block federation");
  private static final Set<String> TOWNS =
      words("city town village suburb municipality metropolis community hamlet");
  private static final Set<String> TALLIES =
      words("vote ballot seat mandate point goal try share poll");
  private static final Set<String> VAGUE =
      words(
          "person people man woman child country day week month year time way thing side part point"
              + " area case member state nation other number side step reason question issue level"
              + " figure total place end one hand piece group hour minute second decade lot kind");

  /** What a number can stand beside and count nothing. */
  private static final Set<String> NOTHING =
      words(
          "is ha wa are be been ha had have do th st nd rd no not pic someone somebody something"
              + " anyone anybody anything nobody nothing");

  /** Copies the sets in order. */
  FigureKey {
    heads = java.util.Collections.unmodifiableSet(new TreeSet<>(heads));
    about = java.util.Collections.unmodifiableSet(new TreeSet<>(about));
  }

  private static Set<String> words(String list) {
    return Set.copyOf(new TreeSet<>(List.of(list.split(" "))));
  }

  static FigureKey of(Reading reading, Figure figure) {
    String counts = figure.counts();
    String text = reading.article().words(figure.span());
    boolean hyphened = text.matches("(?s).*[\\p{L}\\d][-‐‑]" + Pattern.quote(counts));
    int of = counts.indexOf(" of ");
    List<String> front = stems(of < 0 ? counts : counts.substring(0, of));
    List<String> back = of < 0 ? List.of() : stems(counts.substring(of + 4));
    String fate = fate(front);
    Set<String> heads = heads(front, of < 0 ? counts : counts.substring(0, of), hyphened);
    List<String> about = new ArrayList<>(front);
    about.removeAll(heads);
    about.addAll(back);
    String owner =
        heads.equals(Set.of("member")) ? FigureContext.owner(reading, figure.span()) : null;
    if (owner != null) {
      about.add(stem(owner.toLowerCase(Locale.ROOT)));
    }
    if (fate.isEmpty()
        && PEOPLE.containsAll(heads)
        && FigureContext.inHospital(reading, figure.span())) {
      fate = "hurt";
    }
    if (fate.isEmpty() && ofPersons(heads)) {
      fate = FigureContext.befell(reading, figure.span()).map(FigureKey::fateOf).orElse("");
    }
    if (heads.equals(Set.of("magnitude")) && FigureContext.isOfAftershock(reading, figure.span())) {
      about.add("aftershock");
    }
    boolean members = members(reading, heads, about);
    if (members) {
      about.removeAll(MEMBERS);
      heads = Set.of("member");
    }
    boolean change =
        figure.qualifier() == Figure.Qualifier.UP || figure.qualifier() == Figure.Qualifier.DOWN;
    String unit = unit(figure);
    FigureScene scene = FigureScene.of(reading, figure, heads);
    boolean sided = SIDE.matcher(counts).find();
    return new FigureKey(
        heads,
        new TreeSet<>(about),
        fate,
        unit,
        FigureSide.of(reading, figure),
        change,
        figure.place(),
        members,
        scene,
        sided);
  }

  private static String unit(Figure figure) {
    String text = figure.unitText();
    if (text == null) {
      return "";
    }
    String code = figure.unit();
    int per = text.indexOf(" per ") < 0 ? text.indexOf(" a ") : text.indexOf(" per ");
    String rate = per < 0 ? "" : stem(text.substring(per + 1).toLowerCase(Locale.ROOT));
    return (code == null ? stem(text.toLowerCase(Locale.ROOT)) : code) + rate;
  }

  /** Takes the word for what befell them out of the list. */
  private static String fate(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      String fate = fateOf(words.get(i));
      boolean deed = DEEDS.containsKey(words.get(i)) && i + 1 < words.size(); // "rescue team"
      if (!fate.isEmpty() && !deed) {
        words.remove(i);
        if (words.isEmpty()) {
          words.add("person");
        }
        return fate;
      }
    }
    return "";
  }

  /** What a word says befell somebody; empty when nothing. */
  static String fateOf(String word) {
    return DEAD.contains(word)
        ? "dead"
        : HURT.contains(word) ? "hurt" : FATES.contains(word) ? word : DEEDS.getOrDefault(word, "");
  }

  /** Whether words say what is counted: "is" does not. */
  static boolean tells(String counts) {
    return !counts.isEmpty() && !NOTHING.containsAll(stems(counts));
  }

  /** What a row is called whose reports call those counted by several names. */
  static String tollOf(String fate) {
    return "people " + (fate.equals("dead") ? "killed" : fate.equals("hurt") ? "injured" : fate);
  }

  private static Set<String> heads(List<String> front, String counts, boolean hyphened) {
    if (front.isEmpty()) {
      return Set.of();
    }
    if (hyphened) {
      return Set.of(front.getFirst());
    }
    Matcher and = Pattern.compile("(\\p{L}+) and (\\p{L}+)$").matcher(counts);
    if (and.find()) {
      return new TreeSet<>(List.of(stem(and.group(1).toLowerCase(Locale.ROOT)), front.getLast()));
    }
    return Set.of(front.getLast());
  }

  /** "30 NATO countries", "30 members of NATO", "30-member alliance". */
  private static boolean members(Reading reading, Set<String> heads, List<String> about) {
    List<String> owners = new ArrayList<>(about);
    owners.removeAll(MEMBERS);
    boolean member = heads.stream().allMatch(MEMBERS::contains) && heads.size() == 1;
    return member
        && owners.size() == 1
        && (BODIES.contains(owners.getFirst()) || named(reading, owners.getFirst()));
  }

  private static boolean named(Reading reading, String stem) {
    return reading.mentions().stream()
        .filter(mention -> mention.type() == EntityType.ORGANISATION && mention.named())
        .anyMatch(mention -> stems(mention.name()).contains(stem));
  }

  private static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String lower = matcher.group().toLowerCase(Locale.ROOT);
      if (!EMPTY_WORDS.contains(lower)) {
        stems.add(stem(lower));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    if (word.equals("people") || word.equals("persons")) {
      return "person";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".*(s|x|ch|sh)es")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(ss|us|is)");
    String singular = plural ? word.substring(0, word.length() - 1) : word;
    return switch (singular) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      default -> singular;
    };
  }

  /** Whether it says how many live in a town, of which a story has several. */
  boolean isOfTown() {
    return !heads.isEmpty() && TOWNS.containsAll(heads);
  }

  /** Whether these words are too few to tell what is counted. */
  boolean isVague() {
    boolean vague = VAGUE.containsAll(heads);
    return heads.isEmpty()
        || NOTHING.containsAll(heads)
        || (vague
            && scene == FigureScene.NONE
            && about.isEmpty()
            && fate.isEmpty()
            && unit.isEmpty());
  }

  /** Whether it says how strong an earthquake was. */
  boolean isMagnitude() {
    return heads.equals(Set.of("magnitude")) && unit.isEmpty();
  }

  /** Whether more than a bare noun tells what is counted. */
  boolean isTelling() {
    return isMagnitude()
        || !about.isEmpty()
        || !fate.isEmpty()
        || !unit.isEmpty()
        || scene != FigureScene.NONE;
  }

  /** Whether it counts what is given out in shares: one ballot has votes for and against. */
  boolean isTally() {
    return !heads.isEmpty() && TALLIES.containsAll(heads);
  }

  /** Whether both count the same, whatever their values. */
  boolean same(FigureKey other) {
    return comparable(other)
        && !isGeneric()
        && !other.isGeneric()
        && covers(about, other.about)
        && covers(other.about, about);
  }

  /** Whether both may count the same, one saying less about it than the other. */
  boolean near(FigureKey other) {
    boolean bodies = members && other.members && (isGeneric() || other.isGeneric());
    boolean less = covers(about, other.about) || covers(other.about, about);
    return comparable(other) && (bodies || (less && !VAGUE.containsAll(heads)));
  }

  /** "two workers hurt", "two men injured": the same people when the numbers are the same. */
  boolean samePeople(FigureKey other) {
    return !fate.isEmpty()
        && fate.equals(other.fate)
        && PEOPLE.containsAll(heads)
        && PEOPLE.containsAll(other.heads)
        && covers(about, other.about)
        && (place == null || other.place == null || samePlace(place, other.place));
  }

  /**
   * "At least two people killed", "at least four civilians killed": one toll in other words, as far
   * as words tell; only the values say whether it is.
   */
  boolean sameToll(FigureKey other) {
    return !fate.isEmpty()
        && fate.equals(other.fate)
        && unit.isEmpty()
        && other.unit.isEmpty()
        && ofPersons(heads)
        && ofPersons(other.heads)
        && sided == other.sided
        && (sided
            ? about.equals(other.about)
            : covers(about, other.about) || covers(other.about, about))
        && (place == null || other.place == null || samePlace(place, other.place));
  }

  /** Whether both count things of one name, or people. */
  boolean sharesHead(FigureKey other) {
    boolean word =
        heads.stream()
            .anyMatch(
                a -> other.heads.stream().anyMatch(b -> Meanings.of(a).equals(Meanings.of(b))));
    return !heads.isEmpty()
        && !other.heads.isEmpty()
        && (word || (ofPersons(heads) && ofPersons(other.heads)));
  }

  /** Whether it counts people. */
  boolean isOfPeople() {
    return !heads.isEmpty() && ofPersons(heads);
  }

  private static boolean ofPersons(Set<String> heads) {
    return heads.stream().allMatch(FigureKey::isPerson);
  }

  /** Whether a noun, in its base form, is of people. */
  static boolean isPerson(String noun) {
    return PEOPLE.contains(noun) || PERSONS.contains(noun);
  }

  /** "900 people joined a march", "400 marchers": other words for those of one scene. */
  boolean sameScene(FigureKey other) {
    boolean fates = scene == FigureScene.FLIGHT || fate.equals(other.fate);
    return scene != FigureScene.NONE
        && scene == other.scene
        && unit.equals(other.unit)
        && FigureSide.mayBe(side, other.side)
        && change == other.change
        && fates
        && (place == null || other.place == null || samePlace(place, other.place));
  }

  private boolean comparable(FigureKey other) {
    boolean scenes =
        scene == other.scene || scene == FigureScene.NONE || other.scene == FigureScene.NONE;
    return scenes
        && unit.equals(other.unit)
        && FigureSide.mayBe(side, other.side)
        && change == other.change
        && fate.equals(other.fate)
        && members == other.members
        && heads.stream().anyMatch(other.heads::contains)
        && (place == null || other.place == null || samePlace(place, other.place));
  }

  private static boolean samePlace(String one, String two) {
    return one.contains(two) || two.contains(one);
  }

  /** Members of the "Carters' Union" and of "the union". */
  boolean sharesBody(FigureKey other) {
    return members
        && other.members
        && about.stream().anyMatch(word -> BODIES.contains(word) && other.about.contains(word))
        && (covers(about, other.about) || covers(other.about, about));
  }

  /** "the alliance": the words do not say which. */
  private boolean isGeneric() {
    return members && BODIES.containsAll(about);
  }

  private static boolean covers(Set<String> one, Set<String> two) {
    return one.stream().allMatch(word -> two.stream().anyMatch(other -> alike(word, other)));
  }

  /** The same word, or the name of a country and of its people. */
  static boolean alike(String one, String two) {
    if (one.equals(two)) {
      return true;
    }
    int shared = 0;
    while (shared < Math.min(one.length(), two.length())
        && one.charAt(shared) == two.charAt(shared)) {
      shared++;
    }
    String endOne = one.substring(shared);
    String endTwo = two.substring(shared);
    return shared >= 4 && DEMONYMS.contains(endOne) && DEMONYMS.contains(endTwo);
  }

  private static final Set<String> DEMONYMS =
      Set.of(
          """
          n an ian ean ese ish i e a ia y ine\
          """
              .split("\\s+"));
}
