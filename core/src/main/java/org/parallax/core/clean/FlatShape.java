package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.core.text.Expression;
import org.parallax.core.text.Words;

/**
 * What a line of the head or tail of a report is, by its shape: date line, byline, caption, note.
 */
final class FlatShape {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:"
              + MONTH
              + " ?\\d{1,2}(?:st|nd|rd|th)?(?:,? ?\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]"
              + MONTH
              + "(?:,?[ -]?\\d{2,4})?|"
              + MONTH
              + ",? \\d{4}|\\d{4} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}(?:T[\\d:.+Z-]+)?|\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?(?:\\d{4}|\\d{2})|(?:19|20)\\d{6}(?:\\d{4,6})?"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日)(?!\\w)");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b\\d{1,2}(?:[:.] ?|h)\\d{2}(?:: ?\\d{2})?(?: ?[ap]\\.? ?m\\b\\.?)?|\\b\\d{1,2} ?[ap]\\.?m\\b\\.?");

  private static final Set<String> DATE_WORDS =
      FlatWords.set(
          "published publish updated update posted post last modified created on at am pm a.m p.m ist gmt utc"
              + " est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet eest eat wat aest aedt nzst"
              + " jst kst hkt sgt pkt monday tuesday wednesday thursday friday saturday sunday mon tue tues"
              + " wed thu thur thurs fri sat sun date time first issued release released originally"
              + " hrs hours local edition the of ago minutes minute hour by in filed min read");

  private static final Expression AGO =
      Expression.of(
          "(?i)^(?:updated |posted |published )?(?:\\d+|an?|one|two) (?:min(?:ute)?|hour|day|week|month|year)s? ago$");

  private static final Expression BY =
      Expression.of(
          "(?i)^[^\\p{L}]{0,3}(?:(?:written|story|report|reported|words|posted|published|compiled|text|article|analysis) )?by:?\\s+\\p{L}.{1,90}$");

  private static final Set<String> AGENCY_WORDS = FlatWords.set("agency agencies wire wires feed");

  private static final Expression QUOTED = Expression.of("[\"“”]|''");

  private static final Expression SAID = Expression.of("(?i)[\"“”]|\\b(?:said|told|says)\\b");

  private static final Set<String> DESK =
      FlatWords.set(
          "staff desk team bureau newsroom correspondent correspondents reporter reporters agency"
              + " agencies editor editors editorial writer writers admin contributor monitoring"
              + " service services online digital web");

  private static final String PICTURE =
      "(?:photo(?:graph)?s?|image|pictured?|pic|getty images?|shutterstock|alamy|courtesy|handout|screengrab|screenshot|illustration)";

  /** A credit that ends a caption; a bracket must name the picture's kind, or two names. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:(?i:\\b(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic)(?: (?:credit|courtesy|source|by))?) ?[:/©][^.]{0,60}\\.?"
              + "|(?i:\\b(?:photo |image |picture )?(?:credit|courtesy)) ?: ?.{1,60}"
              + "|[(\\[](?i:[^()\\[\\]]{0,60}\\b"
              + PICTURE
              + "\\b[^()\\[\\]]{0,60})[)\\]]\\.?"
              + "|\\(\\p{Lu}[^()/]{2,40} ?/ ?\\p{Lu}[^()]{1,40}\\)\\.?"
              + "|(?<=[\\p{Ll}.])Credit: ?.{1,60}"
              + "|(?i:\\bfile (?:photo|picture|image))\\.?"
              + "|[./|] ?(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|PTI|ANI|Shutterstock))\\s*$");

  /** How a caption begins that says what it stands under. */
  private static final Expression PICTURED =
      Expression.of(
          "(?i)^(?:enlarge (?:this )?image\\b.*|image (?:copyright|caption|credit)\\b.*|(?:this|an?|the|in this|in an?|in the|file|handout|undated|archive) (?:[\\p{L}-]+ ){0,2}?(?:photo(?:graph)?|picture|image|still|screengrab|screenshot|illustration|composite|combination)"
              + " (?:combination )?(?:shows?|showing|taken|is of|is from|provided|released|made|obtained|posted|supplied|distributed|by|from|courtesy|captured|illustrates|depicts|dated|grabbed|via)\\b.{0,400})");

  /** How a caption says who stands where: "A. Name, left, and B. Name". */
  private static final Expression PLACED =
      Expression.of(
          ".*\\p{Ll}, (?:(?:second|third|far|top|bottom|front|back)(?: from)?(?: the)? )?(?:left|right|center|centre|foreground|background), .*");

  private static final Expression LABELLED_PICTURE =
      Expression.of(
          "(?i)^(?:(?:image|media|photo|video) (?:caption|copyright|credit)"
              + "|media playback is (?:not |un)supported on (?:this|your) device"
              + "|your browser (?:does not|doesn.t) support)\\b.{0,300}");

  /** A gallery's head: "Ferry strike 8 show all ...", "Play slideshow Agency Images 1 of 11". */
  private static final Expression GALLERY =
      Expression.of(
          "(?i)^(?:(?:.{0,90} )?\\d{1,3} show all\\b.{0,6000}"
              + "|.{0,200} play slideshow .{0,40}\\b1 of \\d{1,3}\\b.{0,400})");

  /** "(With inputs from agencies)", "Additional reporting by ...", "(Writing by ...)". */
  private static final Expression AGENCY_NOTE =
      Expression.of(
          "(?i)^[(\\[*–—-]*\\s*(?:(?:with|additional|further|original) (?:\\w+ ){0,3}?(?:inputs?|reporting|reports?|files?|information|material|contributions?)\\b.*"
              + "|(?:reporting|writing|editing|compiled|edited|written and edited) by \\p{L}.*"
              + "|(?:inputs?|reports?|files?|information) from .*"
              + "|(?:source|sources|agency|agencies|credit) ?[:/-]+ ?.{0,60}"
              + "|(?:\\p{L}[\\p{L}.'’-]* ){1,8}contributed (?:\\w+ ){0,3}?(?:to this (?:report|story|article|dispatch)\\b.*|reporting(?: from .{2,60})?\\.?)"
              + "|.{0,80}\\b(?:this (?:story|report|article) (?:was|is|has been) (?:\\w+ ){0,4}?(?:syndicated|published|provided|from|generated|taken|sourced)\\b).{0,100})$");

  /** "FILE - In this May 4, 2031, file photo, the ferry leaves its harbour.", as agencies write. */
  private static final Expression FILED_PICTURE =
      Expression.of(
          "^(?:FILE|File) ?(?:PHOTO|[Pp]hoto)?(?:: | ?[-–—]+ ?)(?:In this|This|A|An|The)\\b.{0,60}\\b(?:photo|picture|image|file)\\b.*");

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\p{Lu}][\\p{L}.'’ -]{1,40}(?:, ?[\\p{L}.'’ -]{2,40})?(?: ?\\((?:[\\p{L}.'’/ -]{2,40})\\))?\\s*[-–—_:]{0,2}\\s*$");

  private static final Pattern OPEN_DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\d.'’, -]{1,50}(?: ?\\([\\p{L}.'’/ -]{2,30}\\))? ?(?:[–—_]|--?)\\s*$");

  private static final Expression AUTHOR =
      Expression.of(
          "^(?:(?i:about (?:the |our |this )?(?:authors?|writers?|reporters?|contributors?|columnists?|journalists?)\\b).*|(?i:about|author|written by|authored by):? \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3})$");

  private static final Expression BIOGRAPHY =
      Expression.of(
          "^(?:\\p{Lu}[\\p{L}.'’-]+ ){1,4}(?:is|was|has been|works as|covers|writes|reports|reported|contributed) (?:an? |the |our |about |on |from |for |to )?.{0,60}\\b(?:reporter|correspondent|writer|editor|journalist|columnist|contributor|author|freelance|covers|covering|bureau|this report|contributed|writes about|report)\\b.*");

  private static final Expression EDITORIAL =
      Expression.of(
          "(?i)^[(\\[*]{0,2}\\s*(?:correction|corrections|clarification|editor['’]?s['’]? note|editors['’]? note|(?:updates?: )?this (?:story|article|report|post|version|page|piece) (?:has been|was|is being) (?:\\w+ ){0,2}(?:updated|corrected|amended|revised|edited|modified|changed|clarified))\\b.*");

  private static final Expression COMMENTER =
      Expression.of("(?i).{0,60}\\b(?:says|said|wrote|writes|replied|commented|responds)\\s*:");

  private static final Pattern GLUED =
      Pattern.compile(
          "[\\p{Ll}\\d]{2}(?=\\p{Lu}\\p{Ll}* [\\p{Ll}\\d])|[?!’'](?=\\p{Lu}\\p{Ll}* [\\p{Ll}\\d])");

  private FlatShape() {}

  /** Returns whether a line says who commented, or at what time of day, and nothing else. */
  static boolean isCommentHead(FlatLine line) {
    String words = line.words();
    return line.wordCount() <= 14
        && !line.isProse()
        && (COMMENTER.matches(words)
            || (CLOCK.matcher(words).find()
                && (DATE.matcher(words).find() || words.matches("(?i).*\\bago\\b.*"))));
  }

  /** Returns whether a headline and the beginning of a report run into each other. */
  static boolean isGlued(FlatLine line) {
    Matcher glue = GLUED.matcher(line.words());
    if (line.wordCount() > 80 || !glue.find()) {
      return false;
    }
    FlatLine head =
        FlatLine.of(
            org.parallax.model.SourcedText.apart(line.words().substring(0, glue.end())), false);
    return head.wordCount() >= 4 && head.smallShare() <= 0.35;
  }

  /** Returns whether a line says when (and where) a report was published, and nothing else. */
  static boolean isDate(FlatLine line) {
    String words = line.words();
    if (words.length() > 140 || line.wordCount() > 18) {
      return false;
    }
    if (AGO.matches(words)) {
      return true;
    }
    Matcher date = DATE.matcher(words);
    boolean clockOnly = !date.find() && CLOCK.matcher(words).find();
    if (clockOnly ? line.wordCount() > 4 : !DATE.matcher(words).find()) {
      return false;
    }
    String rest = CLOCK.matcher(DATE.matcher(words).replaceAll(" ")).replaceAll(" ");
    List<Words.Word> left =
        Words.of(rest).stream()
            .filter(w -> !DATE_WORDS.contains(w.key()) && !w.key().matches("\\d{1,4}"))
            .toList();
    if (!left.stream().allMatch(Words.Word::capital)) {
      return false;
    }
    boolean told =
        line.keys().stream()
            .anyMatch(k -> k.endsWith("updated") || k.equals("published") || k.equals("posted"));
    return left.size() <= (told ? 5 : clockOnly ? 0 : 3)
        && !(line.ends() && left.size() > 1)
        && !rest.matches("(?s).*[\"“”].*");
  }

  /** Returns whether a line names who wrote, in so many words. */
  static boolean isByline(FlatLine line) {
    return line.wordCount() <= 14
        && line.wordCount() >= 2
        && !line.ends()
        && BY.matches(line.words())
        && line.smallShare() <= 0.5;
  }

  /** Returns whether a line between headline and body is a name and nothing else. */
  static boolean isNameAlone(FlatLine line) {
    String words = line.words();
    if (line.wordCount() < 1
        || line.wordCount() > 5
        || words.length() > 50
        || line.ends()
        || words.matches(".*[\\d:;!?\"“”#@/].*")
        || (line.wordCount() > 2 && words.equals(words.toUpperCase(Locale.ROOT)))) {
      return false;
    }
    return (line.wordCount() >= 2 && line.smallShare() <= 0.34)
        || PageAgencies.is(words)
        || isDesk(line);
  }

  /** Returns whether a name is that of a desk or team of the outlet. */
  static boolean isDesk(FlatLine line) {
    return line.wordCount() <= 5 && line.keys().stream().anyMatch(DESK::contains);
  }

  /**
   * Returns whether a line stands under a picture.
   *
   * @param head whether it stands before the report has begun, where its opening words are enough
   */
  static boolean isCaption(FlatLine line, boolean head) {
    return (line.wordCount() <= 90
            && FlatSlips.mayCredit(line.words())
            && CREDIT.matcher(line.words()).find())
        || isPlaced(line.words(), line.wordCount())
        || (line.wordCount() <= 200 && FILED_PICTURE.matches(line.words()))
        || (line.wordCount() <= 40 && LABELLED_PICTURE.matches(line.words()))
        || GALLERY.matches(line.words())
        || (head && line.wordCount() <= 60 && PICTURED.matches(line.words()));
  }

  /** Returns whether a short text without quotation says who stands where on a picture. */
  static boolean isPlaced(String words, int count) {
    return count <= 60 && PLACED.matches(words) && !QUOTED.find(words);
  }

  /** Returns whether a line credits an agency or says who else worked on the report. */
  static boolean isAgencyNote(FlatLine line) {
    String words = line.words();
    if (line.wordCount() > 40 || line.wordCount() == 0) {
      return false;
    }
    if (!AGENCY_NOTE.matches(words) || SAID.find(words)) {
      return false;
    }
    return "([".indexOf(words.charAt(0)) >= 0
        || line.phrase().contains("contributed")
        || line.keys().stream().anyMatch(AGENCY_WORDS::contains)
        || !FlatCredits.named(words).isEmpty();
  }

  /** Returns whether a line is names of agencies and nothing else. */
  static boolean isAgencies(FlatLine line) {
    if (line.wordCount() > 8) {
      return false;
    }
    String[] parts =
        line.words()
            .replaceAll("^[(\\[]|(?<![)\\].])[)\\].]+$", "")
            .split("\\s*[,/&|;–—]\\s*|\\s+(?:and|-)\\s+", -1);
    return List.of(parts).stream().allMatch(PageAgencies::is);
  }

  /** Returns whether a line is the place of a report whose first words stand on the next line. */
  static boolean opensDateline(String words) {
    return words.length() <= 80
        && OPEN_DATELINE.matcher(words).matches()
        && Character.isUpperCase(words.charAt(1));
  }

  /** Returns whether a line is the place of a report and nothing else. */
  static boolean isDateline(FlatLine line) {
    String words = line.words();
    return line.wordCount() <= 8
        && DATELINE.matcher(words).matches()
        && Character.isUpperCase(words.charAt(1))
        && (words.matches(".*[-–—_]\\s*$")
            || (words.indexOf('(') > 0 && !PageAgencies.atHead(words + " -").isEmpty())
            || (line.wordCount() >= 2 && words.matches("[\\p{Lu}.'’ ]+, [\\p{Lu}.'’ ]+")));
  }

  /** Returns whether a line opens or is a box about the author. */
  static boolean isAuthorBox(FlatLine line) {
    return line.wordCount() <= 8 && !line.ends() && AUTHOR.matches(line.words());
  }

  static boolean isBiography(FlatLine line) {
    return line.wordCount() <= 60
        && BIOGRAPHY.matches(line.words())
        && !FlatWords.isFunction(line.keys().get(0));
  }

  static boolean isEditorialNote(FlatLine line) {
    return line.wordCount() <= 80 && EDITORIAL.matches(line.words());
  }
}
