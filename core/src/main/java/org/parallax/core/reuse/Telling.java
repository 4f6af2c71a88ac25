package org.parallax.core.reuse;

import java.util.Set;

/**
 * Words that do not tell who wrote a sentence: any reporter of an event uses them. Our own list.
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
          accord according accused add added address adds administration agencies agency
          ambassador announce announced announcement april asked attorney august authorities
          authority billion board boss cabinet captain chair chairman chairwoman charge charged
          chief city comment commented commissioner committee company conference confirmed
          council count country counts county court date day days december declined defence
          defense degree denied department deputy detective director effort eight eleven email
          end evening executive expected february federal first five force foreign former
          forward four friday general government governor half head held high hold hour hours
          hundred hundreds interior interview investigation issue issued january judge july june
          justice last late later law leader leaders line manager march mayor media meet meeting
          member members met military million minister ministers ministry minute minutes monday
          month months morning murder nation national negotiations new news newspaper night nine
          noon november number october office officer official officials opposition order
          parliament part party people percent place planned plans police post prepared
          president press prime prison professor prosecutor prosecutors reached read ready
          release released report reported reporter reporters reporting reports representative
          republic said saturday say says schedule scheduled scheme second secretary security
          senator senior sentence sentenced september sergeant series seven sheriff shot side
          six social spoke spokesman spokesperson spokeswoman state stated statement states
          street suggested sunday superintendent supreme talks team tell telling ten term third
          thousand thousands three thursday time times today told tomorrow top tuesday twelve
          twitter two union vice video war website wednesday week weeks world wrote year years
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
