package org.parallax.core.read.names;

import java.util.Locale;
import java.util.Set;
import org.parallax.model.Mention;

/**
 * What a name and a role tell of a person's gender: "Mrs Berg", "the spokesman", "Anna Berg".
 *
 * <p>A hint for finding whom "he" or "she" means; never printed. First names that are given to all
 * genders, or differ between countries ("Andrea", "Jean"), are left out. Word lists are our own.
 */
public final class PersonGender {
  /** What is told. */
  public enum Gender {
    /** A man. */
    MALE,
    /** A woman. */
    FEMALE,
    /** Not told. */
    UNKNOWN
  }

  private static final Set<String> MEN =
      Titles.words(
          "aaron abdul abdullah abraham adam adolf ahmad ahmed alain alan albert alberto aleksandr"
              + " alejandro alessandro alexander alexei alexey alfonso alfred ali allan allen alvaro"
              + " amir anatoly anders andre andreas andrei andres andrew andrey andrzej angus anthony"
              + " antoine anton antonio antony ari arnold arthur artur arturo barack barry bashar ben"
              + " benedict benjamin bernard bernardo bernd bernie bill bob boris brad bradley brendan"
              + " brett brian bruce bruno bryan calvin carl carlos cesar charles charlie chris"
              + " christian christoph christopher chuck claude claudio clement clifford clint colin"
              + " craig cyril dale damien dan daniel daniele danny dario darren dave david dean denis"
              + " dennis derek diego dieter dietmar dimitri dirk dmitri dmitriy dmitry dmytro dominic"
              + " don donald doug douglas duncan dwight eddie edgar edgars eduardo edward edwin"
              + " emmanuel enrique eric erik ernest ernesto erwin esteban etienne eugene evan evgeny"
              + " fabio federico felipe felix ferdinand fernando fidel filip floyd francesco francis"
              + " francisco franco francois frank frans franz fred frederic frederick friedrich gareth"
              + " gary gavin geoff geoffrey george georges georgi gerald gerard gerhard gerry"
              + " giancarlo gianni gilbert giovanni giuseppe glenn gordon graham greg gregory guido"
              + " guillermo gunter gustavo guy hamid hamza hans harald harold harry harvey hassan"
              + " hector heinrich heinz helmut henri henrik henry herbert herman howard hubert hugh"
              + " hugo hussein ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques jaime"
              + " jake jakob jakub jamal james jamie jan jared jason javier jay jeff jeffrey jens"
              + " jeremy jerome jerry jesus jim jimmy joachim joao jochen joe joel johan johann"
              + " johannes john johnny jon jonas jonathan jorge jose josef joseph joshua juan julian"
              + " julio jurgen justin kamal karl keith ken kenneth kevin khalid klaus konstantin kurt"
              + " lance larry lars laurent lawrence lee leo leon leonard leonid leonardo lewis lindsay"
              + " lloyd lorenzo louis luc luca lucas luigi luis luiz lukas luke magnus mahmoud malcolm"
              + " manuel marc marcel marco marcos marcus mario mariusz mark markus martin marvin"
              + " massimo mateusz matt matteo matthew matthias maurice mauricio mauro max michael"
              + " michel miguel mikael mike mikhail milan milos mitch mitt mohamed mohammad mohammed"
              + " muhammad mustafa narendra nathan neil nelson newt nicholas nick nicolas nigel"
              + " nikolai nikolay nikos norman olaf oleg oleksandr oliver olivier omar oscar osama"
              + " otto owen pablo paolo pascal patrick paul paulo pavel pedro peter petr petro philip"
              + " philippe phillip pierre piotr rafael rahul rajiv ralph ramon randy raul ray raymond"
              + " reinhard rene ricardo richard rick rob robert roberto robin rod rodrigo roger roland"
              + " roman ron ronald rory ross roy rudolf rudy rupert russell ryan salman salvador sam"
              + " samuel saul scott sean sebastian sebastien serge sergei sergey sergio shane shinzo"
              + " silvio simon stanley stefan stefano stephan stephen steve steven stewart stuart sven"
              + " tariq taro ted terence terry theo theodore thierry thomas tim timothy tobias todd tom"
              + " tomas tommy toni tony travis trevor ulrich umberto uwe vaclav valery vasily victor"
              + " vikram viktor vincent vitali vitaly vladimir volodimir volodymyr walter warren wayne"
              + " werner wilfried wilhelm will willem william willy winston wolfgang xavier yasser"
              + " yevgeny youssef yuri yusuf yves zachary");

  private static final Set<String> WOMEN =
      Titles.words(
          "abigail adele agnes aisha alexandra alice alicia alison amanda amber amelia amina amy"
              + " ana anastasia angela anita ann anna annabel annalena anne annegret annette annie"
              + " antonia astrid audrey barbara beatrice beatriz becky benazir bernadette beth betty"
              + " birgit bonnie brenda bridget brigitte britta camilla carla carmen carol carole"
              + " caroline catherine cathy cecilia celine charlotte cheryl chiara chloe christiane"
              + " christina christine claire clara claudia colleen condoleezza connie corinne cristina"
              + " cynthia daniela danielle dawn deborah debra denise diana diane dilma dolores donna"
              + " doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa"
              + " emily emma erica erika erin esther eva evelyn fatima fiona florence frances"
              + " francesca francoise frauke gabriela gabriele gail geraldine gertrude gina giorgia"
              + " giulia gloria grace greta gretchen hannah harriet heather heidi helen helena helene"
              + " helga hilary hillary ilse indira inga ingrid irene irina isabel isabella isabelle"
              + " ivana ivanka jacinda jacqueline jana jane janet janice jasmine jean-marie jeanne"
              + " jennifer jenny jessica jill jo joan joanna jodie josephine joyce judith judy julia"
              + " juliana julie juliet kaja kamala karen karin karolina kate katharina katherine"
              + " kathleen kathryn kathy katie katja katrin katrina kayla keiko kelly kirsten kristalina"
              + " kristen kristin kristina lara laura lauren layla leila lena leonie leslie lily linda"
              + " lindsey lisa liz lois loretta lori louise lucia lucy lydia lynn madeleine magdalena"
              + " malala manuela marcia margaret margarita margot maria mariana marianne marie marilyn"
              + " marina marine marion marjorie marta martha martina mary maryam maureen megan melania"
              + " melanie melinda melissa mercedes michele michelle mildred miriam molly monica"
              + " monika muriel nadia nancy naomi natalia natalie natasha nicola nicole nina nora"
              + " norma olga olivia pamela patricia paula pauline penelope penny petra phoebe phyllis"
              + " pilar priscilla priti rachel rebecca regina renate rhonda rita roberta rosa rosalind"
              + " rose rosemary roxana ruth sabine sabrina sally samantha sandra sanna sara sarah"
              + " sharon sheila sherry shirley silvia simone sofia sonia sophia sophie stella stephanie"
              + " sue susan susanna susanne suzanne svetlana sylvia sylvie tamara tanya tara tatiana"
              + " teresa theresa tina tracey tracy ulrike ursula valentina valerie vanessa vera"
              + " veronica veronika victoria viola violet virginia wendy wilma xiomara yulia yvonne"
              + " zoe zuzana");

  private PersonGender() {}

  /** Returns what the name with its honorific, such as "Mrs Berg" or "Anna Berg", tells. */
  public static Gender of(String name) {
    String[] words = NameWords.key(name).split(" ");
    Gender title = Titles.gender(words[0]);
    if (title != null) {
      return title;
    }
    String first = words[0];
    boolean man = MEN.contains(first);
    boolean woman = WOMEN.contains(first);
    if (man == woman) {
      int hyphen = first.indexOf('-');
      return man || hyphen < 0 ? Gender.UNKNOWN : of(first.substring(0, hyphen));
    }
    return man ? Gender.MALE : Gender.FEMALE;
  }

  /** Returns what a mention tells: its role first, then the fullest name the article gives. */
  public static Gender of(Mention mention) {
    String role = mention.role();
    if (role != null) {
      for (String word : role.toLowerCase(Locale.ROOT).split("\\s+")) {
        Gender told = Titles.gender(word);
        if (told != null) {
          return told;
        }
      }
    }
    return mention.named() ? of(mention.name()) : lastWord(mention.name());
  }

  private static Gender lastWord(String description) {
    Gender told = Titles.gender(description.substring(description.lastIndexOf(' ') + 1));
    return told == null ? Gender.UNKNOWN : told;
  }
}
