package org.parallax.core.read.names;

import java.util.HashMap;
import java.util.Map;

/** Short forms of given names in English, in lower case. Safe to share between threads. */
public final class GivenNames {
  private static final Map<String, String> SHORT = shortNames();

  private GivenNames() {}

  /** Returns the long form of a short given name, "robert" for "bob"; any other name as it is. */
  public static String longName(String given) {
    return SHORT.getOrDefault(given, given);
  }

  private static Map<String, String> shortNames() {
    Map<String, String> names = new HashMap<>();
    String pairs =
        "bill=william will=william bob=robert rob=robert bobby=robert jim=james jimmy=james"
            + " mike=michael mick=michael joe=joseph tom=thomas tim=timothy tony=anthony"
            + " antony=anthony dick=richard rick=richard ted=edward ed=edward dave=david"
            + " dan=daniel danny=daniel chris=christopher nick=nicholas alex=alexander"
            + " andy=andrew ben=benjamin bernie=bernard chuck=charles charlie=charles"
            + " don=donald ron=ronald ken=kenneth larry=lawrence liz=elizabeth beth=elizabeth"
            + " kate=katherine kathy=katherine cathy=catherine sue=susan maggie=margaret"
            + " matt=matthew pat=patrick pete=peter phil=philip sam=samuel steve=stephen"
            + " steven=stephen jeff=jeffrey greg=gregory jack=john johnny=john jon=jonathan"
            + " josh=joshua max=maximilian mitch=mitchell ray=raymond vlad=vladimir";
    for (String pair : pairs.split(" ")) {
      String[] sides = pair.split("=");
      names.put(sides[0], sides[1]);
    }
    return names;
  }
}
