package org.parallax.core.read.names;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/** Words that tell what somebody is: honorifics, roles, and what may stand in a role. */
final class Titles {
  private static final Set<String> MALE = words("mr sir lord king prince pope baron sheikh rabbi");
  private static final Set<String> FEMALE =
      words("mrs ms miss madam madame lady queen princess dame baroness duchess");

  /** Ranks and courtesies: they are given before a name and are no part of it. */
  private static final Set<String> HONORIFICS =
      words(
          "mr mrs ms miss mx dr prof sir lord lady dame madam madame rev reverend fr father sister"
              + " hon gen lt col maj capt cpl sgt adm brig cmdr pte const det insp supt gov sen rep"
              + " pres sheikh imam ayatollah rabbi pope king queen prince princess baron baroness"
              + " duke duchess count countess saint st monsieur herr frau signor senor");

  /** What somebody may be, in the singular; a phrase that ends so describes a person. */
  private static final Set<String> ROLES =
      words(
          "president vice-president premier chancellor minister secretary secretary-general"
              + " undersecretary prime-minister spokesman spokeswoman spokesperson chief chairman"
              + " chairwoman chair chairperson head leader director director-general manager"
              + " commander commissioner governor mayor senator congressman congresswoman"
              + " representative lawmaker deputy mp mep councillor councilman councilwoman"
              + " ambassador envoy diplomat consul attache negotiator mediator judge justice"
              + " magistrate prosecutor attorney lawyer solicitor barrister sheriff marshal general"
              + " colonel major captain lieutenant sergeant corporal admiral commodore brigadier"
              + " constable detective inspector superintendent officer bishop archbishop cardinal"
              + " priest pastor imam cleric ayatollah rabbi monk king queen prince princess emperor"
              + " sultan emir monarch founder co-founder cofounder ceo cfo coo cto executive"
              + " president-elect owner boss treasurer trustee administrator coordinator organiser"
              + " organizer adviser advisor aide analyst economist strategist expert researcher"
              + " scientist professor lecturer historian scholar academic dean rector principal"
              + " teacher doctor physician surgeon nurse epidemiologist author writer novelist poet"
              + " journalist reporter correspondent editor publisher broadcaster columnist anchor"
              + " actor actress singer musician director-in-chief filmmaker producer comedian artist"
              + " designer architect engineer astronaut cosmonaut pilot coach trainer skipper striker"
              + " midfielder defender goalkeeper quarterback pitcher candidate nominee frontrunner"
              + " campaigner activist dissident opposition-leader whistleblower rebel warlord"
              + " militant fugitive suspect defendant gunman attacker victim survivor witness"
              + " resident farmer fisherman worker unionist shareholder investor trader banker"
              + " billionaire entrepreneur businessman businesswoman developer contractor landlord"
              + " steward commentator lobbyist forecaster veteran soldier firefighter policeman policewoman paramedic harbourmaster"
              + " harbormaster master mistress warden ranger curator librarian counsel controller"
              + " auditor ombudsman speaker whip clerk registrar chaplain choirmaster conductor"
              + " president-designate governor-general counterpart predecessor successor rival"
              + " brother sister mother father son daughter wife husband widow uncle aunt cousin"
              + " grandson granddaughter grandfather grandmother nephew niece partner friend"
              + " colleague champion winner player driver rider");

  /** Roles that many hold at one time, or that say too little to tell who is meant. */
  private static final Set<String> LOOSE =
      words(
          "officer worker resident victim survivor witness suspect player friend partner colleague"
              + " rival counterpart expert analyst major general executive doctor teacher nurse"
              + " soldier pilot driver rider winner champion deputy chair principal rebel militant"
              + " soldier farmer author writer actor artist producer brother sister mother father"
              + " son daughter wife husband uncle aunt cousin developer investor trader"
              + " partner defender anchor partner veteran landlord representative");

  /** Heads of one thing, which reports call by each other's names. */
  private static final Set<String> HEADS =
      words(
          "chief head leader boss secretary-general director director-general president chairman"
              + " chairwoman chair ceo executive founder secretary");

  /** Words that stand before a role noun and are never an organisation of their own. */
  private static final Set<String> FIELDS =
      words(
          "defense defence foreign interior finance prime state justice health energy trade labor"
              + " labour education agriculture transport transportation treasury commerce economy"
              + " environment culture information oil home national security vice deputy assistant"
              + " acting interim former senior chief general executive managing attorney press"
              + " secretary police fire");

  private Titles() {}

  /** Returns whether the word is an honorific such as "Mr". */
  static boolean isHonorific(String word) {
    return HONORIFICS.contains(NameWords.key(word));
  }

  /** Returns whether the word says what one person is. */
  static boolean isRole(String word) {
    return ROLES.contains(NameWords.key(word));
  }

  /** Returns whether a definite phrase with this head tells who is meant. */
  static boolean isTelling(String word) {
    String key = NameWords.key(word);
    return ROLES.contains(key) && !LOOSE.contains(key);
  }

  /** Returns whether the word heads one organisation, whatever the office is called. */
  static boolean isHead(String word) {
    return HEADS.contains(NameWords.key(word));
  }

  /** Returns whether the word may stand before "Minister" or "Secretary". */
  static boolean isField(String word) {
    return FIELDS.contains(NameWords.key(word));
  }

  /** Returns what an honorific or title tells of gender; null when nothing. */
  static PersonGender.@Nullable Gender gender(String word) {
    String key = NameWords.key(word);
    boolean role = ROLES.contains(key);
    if (FEMALE.contains(key) || (role && (key.endsWith("woman") || key.equals("actress")))) {
      return PersonGender.Gender.FEMALE;
    }
    return MALE.contains(key) || (role && key.endsWith("man")) ? PersonGender.Gender.MALE : null;
  }

  /** Returns whether the token starts with a capital. */
  static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  static Set<String> words(String list) {
    return new TreeSet<>(Arrays.asList(list.split("\\s+")));
  }
}
