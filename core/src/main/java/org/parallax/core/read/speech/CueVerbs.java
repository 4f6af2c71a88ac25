package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that say that somebody says, writes, thinks or wants something, and what follows them.
 *
 * <p>Our own list, by the classes of a grammar of reporting verbs; not taken from a corpus.
 */
final class CueVerbs {
  private CueVerbs() {}

  /** What may follow a verb. */
  enum Takes {
    /** A clause with or without "that"; may stand after a quotation. */
    SPEECH,
    /** A hearer first, then a clause. */
    HEARER,
    /** A clause that is marked as one. */
    CLAUSE,
    /** A noun phrase that is what is said or meant. */
    OBJECT,
    /** "to" and a verb. */
    INFINITIVE,
    /** A quotation only. */
    QUOTATION
  }

  /**
   * What may follow one verb.
   *
   * @param takes kinds of complement
   * @param prepositions that open its complement
   */
  record Frame(List<Takes> takes, List<String> prepositions) {
    boolean takes(Takes kind) {
      return takes.contains(kind);
    }

    boolean isSpeech() {
      return takes(Takes.SPEECH) || takes(Takes.HEARER);
    }

    boolean mayQuote() {
      return isSpeech() || takes(Takes.QUOTATION);
    }
  }

  /**
   * A verb a word: s speech, h hearer, c clause, o object, i infinitive, q quotation; then
   * prepositions.
   */
  private static final String TABLE =
      """
      say s; state s; add s; announce so; declare so; report so; note so; explain so; claim soi;
      argue s for,against; insist s on; assert so; contend s; maintain s; acknowledge so; admit so,to;
      concede so; allege so; confirm so; reveal so; disclose so; warn h of,about,against; caution h against;
      predict so; suggest so; imply so; indicate so; signal so; stress so; emphasize so; emphasise so;
      underline so; underscore so; complain s of,about; joke s about; quip s; boast s of,about; brag s about;
      vow si; pledge soi; promise hoi; swear si; reply s; respond s; answer q; retort s; counter s;
      recall so; remark s on; comment s on; observe s; write s; tweet s; text q; email q; testify s;
      conclude s; reiterate so; repeat so; recount so; lament so; muse s; speculate s about; estimate s;
      reckon s; assure h of; inform h of; remind h of; notify h of; ask h for,about; inquire s about; wonder c about;
      question co; shout s; yell s; scream q; whisper q; cry q; exclaim s; mutter q; chant so; interject q;
      continue q; begin q; offer qoi; agree ci with; deny co; dispute co; reason s; surmise s; opine s; fume q;
      snap q; gush q; urge o; demand coi; propose co; recommend co; advise ho; posit s; proclaim so;
      volunteer q; elaborate q on; clarify s; hint s at; tell h; teach c; rule c; find c; determine c; show c;
      decide c; rail q against; chime q; joke s about; share q; post q; blog s;
      theorize s; caution h against; fret s about; marvel s at; grumble s about; explain so; detail o; outline o;
      profess co; preach co; point q; quote o; cite o; mention co; describe o; call o for,on; label o; dub o;
      brand o; characterize o; characterise o; portray o; depict o; compare o; liken o; refer q to; allude q to;
      speak q of,about,against; talk q about,of; criticize o; criticise o; praise o; endorse o; support o;
      oppose o; denounce o; condemn o; blast o; slam o; lambaste o; lambast o; rip o; bash o; assail o;
      attack o; defend o; reject o; dismiss co; accuse o; blame o; mock o; deride o; decry o; hail o; tout o;
      applaud o; welcome o; laud o; commend o; express o; voice o; discuss o; challenge o; echo o; demur q;
      rebuke o; chide o; scold o; ridicule o; disavow o; disparage o; insult o; thank o; congratulate o;
      embrace o; back o; favor o; favour o; invoke o; address o; urge o; implore o; beg o; beseech o; press o;
      pressure o; order o; request co; seek oi; want oi; hope ci for; wish ci for; plan i; intend i; refuse i;
      decline i; threaten ci; aim i; prefer oi; expect coi; believe s; think s; feel c; fear co; doubt co;
      suspect c; worry c about; consider o; regard o; view o; see c; know c; understand c; realize c; realise c;
      imagine c; suppose s; guess s; assume c; anticipate co; foresee co; learn c; hear c; remember c; forget c;
      notice c; discover c; recognize co; recognise co; appreciate o; admire o; respect o; like i; love i; hate i;
      regret co; deplore o; resent o; vote q for,against,on; apologize q for; apologise q for; object q to;
      react q to; argue s; lean q toward; push q for; advocate o for; plead q for; campaign q for; call o for,on;
      vouch q for; hit q at; lash q at; weigh q; jab q at; sound q; petition o; sue q; testify s; certify c;
      put o; forecast so; project c; calculate c; concur c with; reassert so; reaffirm so; stipulate c; specify c;
      postulate s; intone q; deadpan q; counsel ho; instruct ho; order o; bemoan o; bewail o; shrug q; laugh q;
      sigh q; smile q; nod q; joke s; rejoin q; protest s; object s to; profess co; vent q; tease q; rant s about
      """;

  private static final Map<String, Frame> FRAMES = parse();

  /** Verbs that may stand before their subject after a quotation or a clause. */
  private static final Set<String> SOFT =
      Set.of("believe", "think", "find", "show", "see", "know", "feel", "hear", "learn");

  private static Map<String, Frame> parse() {
    Map<String, Frame> frames = new TreeMap<>();
    for (String entry : TABLE.split(";")) {
      String[] parts = entry.strip().split("[\\s,]+");
      List<Takes> takes = new ArrayList<>();
      for (char c : parts[1].toCharArray()) {
        takes.add(
            switch (c) {
              case 's' -> Takes.SPEECH;
              case 'h' -> Takes.HEARER;
              case 'c' -> Takes.CLAUSE;
              case 'o' -> Takes.OBJECT;
              case 'i' -> Takes.INFINITIVE;
              case 'q' -> Takes.QUOTATION;
              default -> throw new IllegalStateException("unknown complement in " + entry);
            });
      }
      frames.put(parts[0], new Frame(takes, List.of(parts).subList(2, parts.length)));
    }
    return frames;
  }

  /** Returns what may follow a verb, null when it is no cue. */
  static @Nullable Frame frame(String lemma) {
    return FRAMES.get(lemma);
  }

  /** Returns whether the verb is of speech: "say", "tell". */
  static boolean isSpeech(String lemma) {
    Frame frame = FRAMES.get(lemma);
    return frame != null && frame.isSpeech() && !SOFT.contains(lemma);
  }

  /** Returns whether the verb is used of what is perceived and thought, not of what is uttered. */
  static boolean isSoft(String lemma) {
    return SOFT.contains(lemma);
  }
}
