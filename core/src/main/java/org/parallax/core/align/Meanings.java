package org.parallax.core.align;

import java.util.Map;
import java.util.TreeMap;
import org.parallax.core.text.Stems;
import org.parallax.model.Token;

/**
 * Keys of words for laying statements side by side: stems, and one key for words that reports of
 * one event use for one another.
 *
 * <p>Wider than {@link Stems}: what is near enough to tell that two statements speak of one thing
 * is too far to tell whose words a sentence has. Safe to share between threads.
 */
final class Meanings {
  /** Words that news uses for one another, one class a line; the first stands for all. */
  private static final String SAME =
      """
      shoot shot shelling shell gunfire bombard bombardment artillery
      weapon arms gun rifle mortar ammunition munition
      capture seize seizure
      lock lockout
      vote ballot
      hospital clinic infirmary
      burst rupture breach
      army military
      pay wage salary
      revenue turnover
      claim allegation allege assertion
      power electricity
      attend attendance
      deficit shortfall
      spokesman spokeswoman spokesperson
      lawmaker legislator parliamentarian
      parliament legislature
      cut reduce reduction slash
      delay postpone postponement defer
      cancel cancellation scrap
      drug narcotic
      kneel knee
      inspect inspection
      alarm siren
      flood flooding inundate
      border frontier
      rent rental lease
      pupil student
      disease illness sickness
      bribe bribery
      convict conviction
      court tribunal
      delegate delegation
      repair mend
      rescue rescuer
      crew crewman sailor
      cash money
      keep store hide stash
      explosion explode blast detonation detonate
      injure injured injury wound hurt casualty
      kill killing slay
      die dead death fatality perish
      truck lorry
      vehicle car automobile
      plane aircraft aeroplane airplane jet airliner
      ship vessel boat
      crash collision collide
      gunman shooter
      blaze fire inferno
      quake earthquake tremor temblor
      storm hurricane cyclone typhoon
      protest demonstrate demonstration demonstrator protester rally
      riot rioter rioting
      company firm
      bid offer
      acquire acquisition takeover purchase buy
      sell sale
      merger merge
      profit earnings
      employee worker staff
      arrest detain detention apprehend
      jail prison imprison imprisonment
      sentence sentencing
      charge indict indictment
      trial hearing
      lawyer attorney solicitor barrister
      child kid youngster
      mother mum mom
      father dad
      resident inhabitant
      passenger traveller traveler
      pilot aviator
      doctor physician
      driver motorist
            attack assault attacker assailant
      bomb bombing bomber
      kidnap kidnapping abduct abduction
      hostage captive
      militant insurgent
      soldier troop serviceman
      launch liftoff
      rocket missile
      satellite spacecraft
      search hunt
      discover discovery
      vanish disappear disappearance
      escape flee
      evacuate evacuation
      close closure shut shutdown
      open reopen opening
      begin start commence
      end finish conclude conclusion
      win victory
      quit resign resignation
      replace succeed successor
      announce announcement unveil
      reveal disclose disclosure
      warn warning caution
      condemn denounce decry
      praise hail laud
      apologise apologize apology
      investigate investigation investigator probe inquiry enquiry
      examine examination
      evidence proof
      rise increase climb
      fall drop decline decrease
      grow growth
      raise lift hike
      approve approval endorse
      reject rejection rebuff
      agree agreement accord deal pact
      negotiate negotiation talks
      ban prohibit prohibition forbid
      help aid assist assistance
      damage wreck
      destroy destruction demolish
      collapse cave
      debris wreckage rubble
      outage blackout
      speed pace
      road street highway motorway
      bridge overpass
      village hamlet
      flat apartment
            film movie
      photo photograph picture image
      phone telephone
      wed wedding marry marriage
      pregnant pregnancy
      vaccine vaccinate vaccination jab
      infect infection
            medicine medication
      snow snowfall
      rain rainfall
      """;

  private static final Map<String, String> CLASSES = classes();

  private Meanings() {}

  private static Map<String, String> classes() {
    Map<String, String> classes = new TreeMap<>();
    for (String line : SAME.split("\n")) {
      String[] words = line.strip().split(" +");
      for (String word : words) {
        classes.putIfAbsent(Stems.of(word), Stems.of(words[0]));
      }
    }
    return Map.copyOf(classes);
  }

  /** Returns the key of a word. */
  static String of(String lemma) {
    String stem = Stems.of(lemma);
    return CLASSES.getOrDefault(stem, stem);
  }

  /** Returns the key of a token; to fire is to shoot, a fire is a blaze; to free is to release. */
  static String of(Token token) {
    boolean done = token.is("VB");
    if (done && token.lemma().equals("fire")) {
      return of("shoot");
    }
    return of(done && token.lemma().equals("free") ? "release" : token.lemma());
  }
}
