package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Removed.Reason;
import org.parallax.model.SourcedText;

/**
 * Lines in which an outlet speaks to its readers, of its authors, of itself or of other reports.
 */
final class FlatCalls {
  /** Forty words of more letters are none. */
  private static final int LONGEST = 2_000;

  /** Bounded before the sign, or a long word takes the square of its length. */
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

  private static final Expression REPORTED =
      Expression.of("(?i)[\"“”]|\\b(?:said|told|according|asked|urged|added)\\b");

  /** What readers are told to do with a mail address. */
  private static final Expression WRITE =
      Expression.of(
          "(?:^|[.!?:] )(?:(?:Please|You can|Do you|Have you|Are you|Got|Know)\\b.{0,60}|(?:Send|Write|Mail|E-?mail|Contact|Share|Tell|Reach|Message|Drop|Get in touch)\\b.*)");

  /** Orders that only a page gives, each with what only a page has. */
  private static final Expression ORDER =
      Expression.of(
          "^(?:Please )?(?:Subscribe (?:to|now|for|here|today)|Sign (?:up|in) (?:to|for|now|here|today)|Log ?in (?:to|or|here)|Register (?:now|here|to|for)"
              + "|(?:Tap|Click|Swipe) (?:the|here|to|on|this|below|that)|(?:Hit|Press) the (?:bell|button|link|icon|subscribe|follow)|Download (?:the|our)|Turn on|Join our|Click here (?:for|to)|Get .{1,80}\\b(?:delivered|in your inbox)|Get (?:the|our|all) .*(?:inbox|newsletter|letter|app|alerts?))\\b.*");

  /** "Read or share this story:" and the address of the page. */
  private static final Expression SHARE =
      Expression.of(
          "(?i)^(?:read|share|read or share|find|see) this (?:story|article|report|post)(?: online)?:? https?://\\S+");

  private static final Expression FOLLOW =
      Expression.of(
          "(?:^|.*[.!?] )(?:Follow|Like|Join|Support|Find|Visit|Stay with|Stick with|Subscribe to) us\\b.*");

  /** "Reach the reporters on ...", "Follow the full coverage at ...". */
  private static final Expression REACH =
      Expression.of(
          "^(?:Reach|Follow|Contact|E-?mail|Write to|Find) .{3,90}\\b(?:at|on) (?:https?://\\S+|@\\S+|Twitter|Facebook|Instagram|LinkedIn|X\\b).{0,80}");

  private static final Expression BRINGS =
      Expression.of("^(?:The )?(?:\\p{Lu}[\\p{L}'’.-]* ){1,5}brings? you\\b.*");

  /** "NAME covers FIELD for OUTLET." */
  private static final Expression COVERS =
      Expression.of(
          "^(?:\\p{Lu}[\\p{L}'’.-]+ ){2,4}(?:covers|reports|writes|edits)\\b[^.]{3,80} (?:for|at) (?:the )?\\p{Lu}[^.]{2,40}\\.?(?: \\p{Lu}.*)?");

  private static final Expression PICTURE =
      Expression.of(
          "^(?:Photo(?:graph)?s?|Images?|Pictures?|Pics?|Illustration|Graphic)(?: (?:[Cc]redit|[Cc]ourtesy|[Bb]y))? ?[:/©] ?\\S.{1,90}");

  private static final Expression LABELLED =
      Expression.of(
          "^\\p{Lu}(?=[\\p{L}'’-]*\\p{Ll})[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,2}: (\\p{Lu}\\S*|\\d\\S*)(?: \\S+){3,17}");

  private static final Pattern BULLET = Pattern.compile("^[-–—•*·▪●►]\\s?\\p{L}.*");

  private static final Pattern BRACKET = Pattern.compile("[(\\[][^()\\[\\]]{5,120}[)\\]]\\.?");

  private static final Set<String> FROM =
      FlatWords.set(
          "with includes include including contains using based from input inputs material additional reporting"
              + " compiled");

  private static final Set<String> AGENCY = FlatWords.set("agency agencies wire wires");

  private static final Expression SIGN_IN =
      Expression.of(
          "(?i)^(?:you (?:must|need|have) (?:to )?(?:be )?|please |only )?(?:signed|logged|sign|log|registered|register|members|subscribers) ?(?:in|up|users|readers)?\\b.*\\b(?:comments?|reply|replies|discussion|conversation)\\b.*");

  private FlatCalls() {}

  /** Returns why a line is a call or credit wherever it stands; null when it may be reporting. */
  static @Nullable Reason of(FlatLine line) {
    String words = line.words();
    if (line.wordCount() > 40 || words.length() > LONGEST || words.isEmpty()) {
      return null;
    }
    if (line.wordCount() <= 12 && !line.isProse() && PICTURE.matches(words)) {
      return Reason.CAPTION;
    }
    if (line.wordCount() <= 12 && SHARE.matches(words)) {
      return Reason.PAGE_FURNITURE;
    }
    if (REPORTED.find(words)) {
      return null;
    }
    if (BRACKET.matcher(words).matches()
        && line.keys().stream().anyMatch(FROM::contains)
        && (line.keys().stream().anyMatch(AGENCY::contains)
            || !FlatCredits.named(words).isEmpty())) {
      return Reason.AGENCY_NOTE;
    }
    if (line.wordCount() <= 16 && SIGN_IN.matches(words)) {
      return Reason.COMMENTS;
    }
    if (words.indexOf('@') >= 0 && MAIL.matcher(words).find() && WRITE.find(words)) {
      return COVERS.matches(words) || FlatShape.isBiography(line)
          ? Reason.AUTHOR_BOX
          : Reason.PAGE_FURNITURE;
    }
    if (line.wordCount() <= 25 && ORDER.matches(words)) {
      return Reason.NEWSLETTER;
    }
    return null;
  }

  /** Returns why a line of the tail is the outlet's word of itself or of its author. */
  static @Nullable Reason atTail(FlatLine line) {
    String words = line.words();
    if (line.wordCount() > 40 || words.length() > LONGEST || REPORTED.find(words)) {
      return null;
    }
    if (COVERS.matches(words) && !FlatWords.isFunction(line.keys().get(0))) {
      return Reason.AUTHOR_BOX;
    }
    return FOLLOW.matches(words) || BRINGS.matches(words) || REACH.matches(words)
        ? Reason.PAGE_FURNITURE
        : null;
  }

  /** Returns whether a line may be a label, a colon, and a title. */
  static boolean mayBeLabelled(FlatLine line) {
    return !line.words().endsWith(".") && LABELLED.matches(line.words());
  }

  /** Returns whether a line is a label, a colon, and the title of what the text is not about. */
  static boolean isLabelled(FlatLine line, Set<String> others) {
    if (!mayBeLabelled(line)) {
      return false;
    }
    String title = line.words().substring(line.words().indexOf(':') + 1).strip();
    FlatLine teaser = FlatLine.of(SourcedText.apart(title), false);
    return FlatWords.stems(teaser.keys()).size() >= 3
        && FlatWords.shared(teaser, others) <= 0.25
        && !REPORTED.find(title);
  }

  /** Returns whether a line is a highlight in a list. */
  static boolean isBullet(FlatLine line) {
    return !line.ends() && line.wordCount() <= 25 && BULLET.matcher(line.words()).matches();
  }

  /**
   * Returns whether a line is the name of the outlet above a headline: capitals only, not about
   * what the report is about, which the next line is.
   */
  static boolean isMasthead(FlatLine line, FlatLine next, Set<String> report) {
    return line.wordCount() <= 5
        && line.smallShare() == 0
        && !line.ends()
        && next.wordCount() >= Math.max(5, line.wordCount() + 2)
        && !next.ends()
        && FlatWords.shared(line, report) < 0.34
        && FlatWords.shared(next, report) > FlatWords.shared(line, report);
  }

  static Set<String> stemsExcept(List<FlatLine> lines, int except) {
    java.util.TreeSet<String> stems = new java.util.TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i != except) {
        stems.addAll(FlatWords.stems(lines.get(i).keys()));
      }
    }
    return stems;
  }
}
