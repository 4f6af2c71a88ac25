package org.parallax.core.group;

import java.util.HashSet;
import java.util.Set;

/**
 * How common English words are in news, by hand, in three bands; all other words by their length.
 *
 * <p>A handful of articles is no corpus: "officials" in all five of them says nothing, and only
 * what is known beforehand can tell so. A name is rare until the input shows otherwise. Short words
 * are common in every language (Zipf's law of abbreviation), which is all that is known of a
 * language other than English.
 */
final class CommonWords {
  /** Share of articles that hold a word of the middle band. */
  private static final double FREQUENT = 0.2;

  /** Share of articles that hold a word of the last band. */
  private static final double KNOWN = 0.05;

  private static final Set<String> EMPTY =
      Set.of(
          """
          a about above according across added afp after afternoon again against ago all almost
          along already also although always am amid among an and another any anyone anything ap
          apr april are aren't around as ask asked asking at aug august away back be became
          because become been before began behind being below between both bst but by came can
          can't cannot com come coming could couldn't day days dec december did didn't do does
          doesn't doing don't done down dr due during each edt eight either else est even
          evening ever every everyone feb february few file first five for former found four fri
          friday from further gave get gets getting give given gmt go goes going gone got had
          hadn't has hasn't have haven't having he her here hers herself him himself his hour
          hours how however html http https i if image in including indeed instead into is isn't
          ist it its itself jan january jul july jun june just keep kept know known last later
          latest least less let like likely made make makes making many mar march may maybe me
          meanwhile might mine minute minutes miss mon monday month months more morning most mr
          mrs ms much must my myself near nearly need never news next night nine no nobody none
          nor not nothing nov november now oct october of off often on once one only onto or
          other others otherwise our ours ourselves out over own pdt per perhaps photo pm pst
          put quite rather re really recent recently report reported reports reuters said same
          sat saturday saw say saying says second see seen sep sept september seven several
          shall she should shouldn't since sir six so some someone something soon spokesman
          spokesperson spokeswoman statement still such sun sunday take taken taking tell ten
          than that the their theirs them themselves then there these they thing things third
          this those though three through thu thurs thursday thus time times to today together
          told tomorrow tonight too took toward towards tue tues tuesday two under until up upon
          us use used using utc ve very via video was wasn't way we wed wednesday week weeks
          well went were weren't what whatever when where whether which while who whole whom
          whose why will with within without won't would wouldn't www year years yesterday yet
          you your yours yourself
          """
              .trim()
              .split("\\s+"));

  private static final Set<String> OFTEN =
      stems(
          """
          able act action actually agency ahead allow allowed announced appear appeared area
          based believe best better big bring brought build business call called calls case
          cause caused certain chance change changes chief children city claim claimed clear
          close company confirmed consider continue continued control countries country couple
          current currently deal decided decision department despite different director early
          effort efforts end ended especially event expected face fact family far feel felt
          final finally followed following force friend friends full future general good
          government great group groups half hand hands happen happened hard head held help high
          hit hold home hope house human idea important inside interview involved issue issues
          job kind large lead leader leaders leading leave led left life line little live living
          local long look looking looks lot main major man matter mean means media meet meeting
          member members men million minister moment money move moved multiple name named
          national needed new number official officials old open order part past pay people
          percent person place plan planned plans play point police position possible post power
          president press problem problems process program public question questions quickly
          reach reached read ready real reason receive received release released remain remains
          response rest result results return right role run running school send sent serious
          service services set share short show showed shown side sign similar single situation
          small source sources speak special spent spoke staff stand start started state states
          stay stop stopped story strong support sure system talk team term thought thousands
          top total try trying turn turned twitter understand united view visit wait want wanted
          wants war water website white woman women word words work worked working works world
          worth wrong wrote young
          """
              .trim()
              .split("\\s+"));

  private static final Set<String> SOMETIMES =
      stems(
          """
          accept access accident account accused actor address administration admitted advice
          affairs afraid age agent agree agreed agreement aid air airport alleged allegedly
          amount analysis analyst analysts angry animal apparent apparently appeal approach arm
          army arrest arrested arrived article aside assault attack attacks attempt attention
          attorney authorities authority average award aware baby bad ball ban bank bar battle
          beat bed begin beginning behavior benefit bill billion birth bit black blood blue
          board body bomb book border born boss bought box boy break british broke broken
          brother budget building built burn bus buy camera campaign cancer candidate capital
          captain car card care career carried carry cars cash casualties catch caught center
          central centre century challenge champion championship character charge charged
          charges check child choice choose church cities citizens civil class click climate
          clinic closed club coach coast cold college comment comments committed committee
          common community companies compared competition complete completely concern concerned
          concerns condition conditions conference conflict congress connection considered
          contact contract cost costs council county course court cover covered crash crew crime
          criminal crisis critical criticism crowd culture cup customers cut damage danger
          dangerous data date dating daughter dead death deaths debate debt defence defense
          degree delay delayed deliver demand demands denied deputy described design designed
          detail details determined develop developed development device died dies difference
          difficult diplomatic direct direction discovered discuss discussed disease doctor
          doctors document documents dog dollars domestic door double draw dream drive driver
          driving drop dropped drug drugs earlier earth ease east eastern easy economic economy
          education effect election elections email emergency employees energy engine entire
          environment episode era escape estimated evidence exactly example exchange executive
          exist experience experts explain explained explosion eye eyes facebook facility facing
          failed failure fall fallen fans farm fast fatal father favor fear fears features
          federal feet female field fight fighting figure film finance financial find fine
          finish fire fired firm fit fix flight floor focus food foot football forced forces
          foreign forward founder free freedom fresh front fuel fund funding funds gain game
          games gas girl girls global goal gold grand green ground grow growing growth guard
          guilty gun guy hair happy harm health hear heard hearing heart heat heavy height
          helped hero highest highly hill historic history holding holiday hospital host hotel
          huge hundreds hurt husband ice identified illegal immediate immediately impact improve
          incident include included increase increased independent industry influence
          information initial injured injuries injury innocent insurance intelligence interest
          international internet investigation investigators investment investors island jail
          joined joint judge jury justice key kid kids kill killed killing king knew knowledge
          lack lady land language late launch launched law lawmakers lawyer lawyers learn
          learned leaving legal letter level levels light limited lives location lose losing
          loss losses lost love low lower lying machine magazine mail majority male manager mark
          market markets marriage married mass massive match material mayor meant measure
          measures medical message met metres middle miles military mind minor missing mission
          mistake model modern mother mountain mouth movement movie murder music natural nature
          navy negotiations network non normal north northern notice nuclear object offer
          offered office officer officers oil online operation operations opinion opportunity
          opposition option original outside owner page paid pain paper parents park parliament
          particular particularly parties partner party pass passed passengers path patients
          peace perform performance period personal phone photos physical pick picture pictures
          piece pilot plane planet planning plant played player players playing plus political
          politics poll poor popular population potential practice prepare prepared presence
          present presidential pressure pretty prevent previous previously price prices prime
          prison private probably produce product production products professional project
          promised property proposed prosecutors protect protection protest prove provide
          provided providing published pull purchase push quality quarter race radio raise
          raised range rate rates reaction reality record records red reduce reform region
          regional regular rejected related relationship relationships remember remove removed
          replace representative reputation request required rescue research researchers
          residents respect respond responded responsibility responsible restaurant review rise
          rising risk river road rock room round rule rules safe safety sales save scale scene
          schedule science scientists score screen sea search season seat secret secretary
          section sector secure security seek seeking sell senate senator senior sense sentence
          sentenced separate series server sex sexual shares ship ships shooting shop shot shots
          signed significant simple simply sister site size skills sky slow smart social society
          software sold soldiers son sort sound south southern space spend sport sports spot
          spread square stage standard star stars station status step steps stock stone store
          storm strategy street strike student students study style subject success successful
          suffered suggested summer supply supposed supreme surface surprise suspect suspected
          suspended table target task tax teams technology television temperature terms terror
          test testing text theory thousand threat threatened threats ticket title tone touch
          tough tour track trade tradition traffic train training travel treat treated treatment
          trial trip troops trouble truck true trust truth type union unit university
          unknown update user users usual usually value vehicle vehicles version victim victims
          victory village violence violent vote voters wall warned warning watch watched weapons
          wearing weather wedding weekend welcome west western wide wife wild wind window winner
          winning winter wonder workers worst write writing yard
          """
              .trim()
              .split("\\s+"));

  private CommonWords() {}

  private static Set<String> stems(String... words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      stems.addAll(Terms.of(word));
    }
    return stems;
  }

  /** Returns whether a word says nothing of an event: function words, calendar, reporting. */
  static boolean isEmpty(String key) {
    return EMPTY.contains(key);
  }

  /** The kind of two words in a row. */
  static final byte PAIR = 0;

  private static final byte OFTEN_KIND = 1;
  private static final byte SOMETIMES_KIND = 2;
  private static final byte NUMBER_KIND = 3;
  private static final byte SHORTEST_KIND = 4;

  /** Shares of articles that hold a term of each kind; the last five by the length of a word. */
  private static final double[] SHARES = {
    0.001, FREQUENT, KNOWN, 0.002, 0.5, 0.1, 0.02, 0.01, 0.005
  };

  /** Share of articles that hold a name. */
  private static final double NAMED = 0.002;

  /** Returns what is known of a word before any article is seen. */
  static byte kind(String stem) {
    if (OFTEN.contains(stem)) {
      return OFTEN_KIND;
    }
    if (SOMETIMES.contains(stem)) {
      return SOMETIMES_KIND;
    }
    if (Character.isDigit(stem.charAt(0))) {
      return NUMBER_KIND;
    }
    int longer = Math.min(6, Math.max(2, stem.length())) - 2;
    return (byte) (SHORTEST_KIND + longer);
  }

  /** Returns the share of articles in [0,1] that hold a term, before any article is seen. */
  static double share(byte kind, boolean name) {
    return name && kind >= NUMBER_KIND ? NAMED : SHARES[kind];
  }
}
