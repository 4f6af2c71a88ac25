package org.parallax.core.reuse;

import java.util.Set;

/**
 * Words that do not tell who wrote a sentence: any reporter of such an event needs them. Our own
 * list.
 */
final class Telling {
  private static final Set<String> FUNCTION =
      Set.of(
          """
          a about above across after again against all along already also although always am
          amid among an and another any are aren't around as at away back be because been before
          being below between both but by came can can't cannot come could couldn't did didn't
          do does doesn't doing don't done down during each either even ever every few for from
          further get gets getting give given go goes going gone got had hadn't has hasn't have
          haven't having he he's her here hers herself him himself his how however i i'm if in
          into is isn't it it's its itself just least less let like made make makes making many
          may me might more most much must my near nearly neither never no nor not nothing now
          of off often on once one only onto or other others our ours out over own per put quite
          rather same shall she she's should shouldn't since so some still such take taken takes
          taking than that that's the their theirs them themselves then there there's these they
          they're this those though through thus to together too took toward towards under until
          up upon us use used using very via was wasn't way we we're well went were weren't what
          when where whether which while who whom whose why will with within without won't would
          wouldn't yet you your
          """
              .trim()
              .split("\\s+"));

  private static final Set<String> STOCK =
      Set.of(
          """
          accident accord according accused add added address adds administration agencies
          agency ago ambassador announce announced announcement april arrest arrested asked
          attack attacks attorney august authorities authority began begin billion board bomb
          boss cabinet called calls captain chair chairman chairwoman charge charged chief child
          children city claimed coach comment commented commissioner committee company
          conference confirmed conviction council count country counts county court crash crime
          date day days dead death deaths december declined defence defense degree denied
          department deputy detective died director drive driver driving drunk drunken effort
          eight election elections eleven email end ended evening event executive expected
          family fan fans february federal fell fire fired first five force foreign former
          forward found four friday game games general government governor guilty gunman half
          head held high hit hold hospital hour hours hundred hundreds hurt included including
          information injured injuries injury interior interview investigation issue issued
          january judge july june justice kill killed killing last late later law leader leaders
          leading left life line lost man manager march match mayor media meet meeting member
          members men met military million minister ministers ministry minute minutes monday
          month months morning murder murdered nation national negotiations new news newspaper
          night nine noon november number october office officer official officials opened
          opposition order parliament part party people percent place planned plans play player
          players playing plead pleaded point points police post prepared president press prime
          prison professional professor prosecutor prosecutors protest reached read ready record
          release released report reported reporter reporters reporting reports representative
          republic residents responsibility resulting reward run said saturday say says scene
          schedule scheduled scheme score scored season second secretary security senator senior
          sentence sentenced september sergeant series seven several sheriff shooting shot side
          six social spoke spokesman spokesperson spokeswoman start started state stated
          statement states street suggested sunday superintendent supreme suspect suspected
          suspects suspicion talks team teams tell telling ten term third thousand thousands
          three thursday time times today told tomorrow top trial tuesday twelve twitter two
          union vice victim victims video vote voted voters war website wednesday week weeks win
          winning woman women won worked workers working world wounded wrote year years
          yesterday
          """
              .trim()
              .split("\\s+"));

  private Telling() {}

  /** Returns whether a word has no content of its own. */
  static boolean isFunction(String key) {
    return FUNCTION.contains(key);
  }

  /** Returns whether a word in small letters tells who wrote a sentence. */
  static boolean isTelling(String key) {
    return key.length() > 2
        && !Character.isDigit(key.charAt(0))
        && !FUNCTION.contains(key)
        && !STOCK.contains(key);
  }
}
