package org.parallax.core.read.speech;

import java.util.Locale;
import java.util.Set;

/** What a pronoun may stand for, told from titles, roles and common first names. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  private static final Set<String> MALE_WORDS =
      words(
          """
          mr mr. sir lord king prince duke father brother son husband uncle monsignor herr don señor imam
          pope cardinal bishop spokesman chairman congressman councilman businessman policeman fireman
          """);
  private static final Set<String> FEMALE_WORDS =
      words(
          """
          mrs mrs. ms ms. miss madam madame mme dame lady queen princess duchess mother sister daughter
          wife aunt frau señora spokeswoman chairwoman congresswoman councilwoman businesswoman
          policewoman actress heiress hostess first-lady
          """);
  private static final Set<String> MALE_NAMES =
      words(
          """
          aaron abdul abraham adam adrian ahmed alan albert alex alexander alexei alfred ali allan allen
          alberto aleksandr andre andreas andrei andrew andy angelo anthony antonio antony arnold arthur
          austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon
          brendan brent brett brian bruce bruno bryan carl carlos cesar chad charles charlie chris christian
          christopher chuck clarence claude clint colin corey craig dale dan daniel danny darren darrell
          dave david dean dennis derek dick diego dimitri dmitri dmitry dmytro dominic don donald doug
          douglas duncan dustin dwight earl ed eddie edgar edgars eduardo edward edwin elliott emmanuel
          enrique eric erik ernest ethan eugene evan felix fernando francis francisco francois frank
          franklin franz fred frederick gabriel gareth gary gavin gene geoff geoffrey george gerald gerard
          gerhard giovanni giuseppe glenn gordon graham grant greg gregory guillermo gus guy hank hans harold
          harry harvey hassan hector henrik henry herbert herman howard hugh hugo ian igor isaac ismail ivan
          jack jacob jake james jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry
          jesse jim jimmy joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose joseph
          josh joshua juan julian julio justin karl keith ken kenneth kevin klaus kurt kyle lance larry lars
          lawrence lee leo leon leonard leonardo lewis lindsey lloyd lou louis luca lucas luigi luis luke
          manuel marc marcel marco marcus mario mark markus martin marvin mathias matt matthew maurice max
          maxim michael miguel mike mikhail mitch mitchell mitt mohamed mohammad mohammed morgan moses
          muhammad nathan neal neil ned newt nicholas nick nicolas nigel nikolai nikolay noah norman oleg
          oliver olivier omar oscar otto owen pablo pascal patrick paul pedro pete peter petr petro phil
          philip philippe phillip pierre rafael ralph ramon randy raul ray raymond recep reggie reince
          ricardo richard rick ricky rob robby robert roberto robin rod rodney rodrigo roger roland roman
          ron ronald rory ross roy ruben rudolph rudy russell ryan salman salvador sam samuel santiago scott
          sean sebastian sergei sergey sergio seth shane shaun simon spencer stan stanley stefan stephen
          steve steven stewart stuart sven ted terrence terry theodore thomas tim timothy toby todd tom
          tommy tony travis trevor tyler vernon viktor victor vincent vladimir volodymyr volodimir wade
          wallace walter warren wayne wesley will willem william willie wolfgang xavier yuri yusuf zach
          zachary
          """);
  private static final Set<String> FEMALE_NAMES =
      words(
          """
          abigail adriana agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea
          angela anita ann anna anne annette annie april audrey barbara beatrice becky bernadette beth betsy
          betty beverly bonnie brenda bridget brigitte brittany brooke camille carla carly carmen carol
          caroline carolyn catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire
          clara claudia colleen connie courtney crystal cynthia daisy dana danielle dawn debbie deborah
          debra denise diana diane dianne donna doris dorothy edith eileen elaine eleanor elena elisabeth
          elizabeth ella ellen emily emma erica erika erin esther eva evelyn fatima felicia fiona florence
          frances gabriela gabrielle gail georgia gina gloria grace greta gretchen gwen hannah hazel heather
          heidi helen helena hilary hillary holly huma ida ingrid irene iris isabel isabella ivana ivanka
          jackie jacqueline jane janet janice jasmine jean jeanne jen jenna jennifer jenny jessica jill joan
          joanna joanne josephine joy joyce juanita judith judy julia julie june kaja karen karin kate
          katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne kerry kim kimberly kirsten
          kristen kristin kristina larissa laura lauren leah lena leslie lillian linda lisa liz loretta lori
          lorraine louise lucia lucy lydia lynn madeleine magdalena maggie marcia margaret maria marian
          marie marilyn marina marjorie marsha martha mary maryam maya megan megyn melania melanie melissa
          mercedes meredith mia michelle mildred miranda molly monica monika muriel myra nadia nancy naomi
          natalia natalie natasha nicole nikki nina nora norma olga olivia pam pamela patricia patty paula
          pauline peggy penny phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose
          rosemary roxana ruth sabrina sally samantha sandra sanna sara sarah sasha selena shannon sharon
          sheila shelley sherry shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan
          susanne suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy
          ursula valentina valerie vanessa vera veronica victoria viola virginia vivian wanda wendy whitney
          yolanda yvette yvonne
          """);

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static final Set<String> MEN = words("man father dad husband brother uncle grandfather");
  private static final Set<String> WOMEN =
      words("woman mother mum mom wife sister aunt grandmother widow");

  /** Returns the gender of one who is told of as somebody's kin, or as a man or woman. */
  static Gender ofKin(String word) {
    return MEN.contains(word) ? MALE : WOMEN.contains(word) ? FEMALE : UNKNOWN;
  }

  /** Returns the gender that a name or description tells. */
  static Gender of(String words) {
    Gender title = ofTitle(words);
    if (title != UNKNOWN) {
      return title;
    }
    String[] parts = words.toLowerCase(Locale.ROOT).split("[\\s]+");
    for (int i = 0; i < parts.length; i++) {
      boolean last = i + 1 == parts.length;
      boolean family = i == 0 && isFamilyName(parts);
      if ((!last || parts.length == 1) && !family) {
        if (MALE_NAMES.contains(parts[i])) {
          return MALE;
        }
        if (FEMALE_NAMES.contains(parts[i])) {
          return FEMALE;
        }
      }
      if (i == 0 && parts.length >= 3 && parts[0].length() > 2 && !parts[0].endsWith(".")) {
        return UNKNOWN; // a middle name, or a first surname, tells nothing
      }
    }
    return UNKNOWN;
  }

  /** "Kim Jin Soo", "Kim Jin-soo", "Kim" alone: the first word is of the family. */
  private static boolean isFamilyName(String[] parts) {
    return parts[0].equals("kim")
        && (parts.length == 1
            || parts.length == 3
            || (parts.length == 2 && parts[1].indexOf('-') > 0));
  }

  /** Returns the gender that a title or a noun among the words tells, whatever the names. */
  static Gender ofTitle(String words) {
    for (String part : words.toLowerCase(Locale.ROOT).split("[\\s]+")) {
      if (MALE_WORDS.contains(part)) {
        return MALE;
      }
      if (FEMALE_WORDS.contains(part)) {
        return FEMALE;
      }
    }
    return UNKNOWN;
  }

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
