package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of each form. */
class EveryFormTest {
  @ParameterizedTest
  @EnumSource(Form.class)
  void theSameDossierHasTheSameBytesInEveryLocaleAndZone(Form form) throws InterruptedException {
    byte[] one = Exported.bytes(form, Exported.EXAMPLES);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Thread.sleep(1100); // A clock in the output would show: forms tell seconds.
      assertThat(Exported.bytes(form, Exported.EXAMPLES)).isEqualTo(one);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /**
   * The text is for the eye, and tells how much was read; bytes of others are looked into apart.
   */
  @ParameterizedTest
  @EnumSource(Form.class)
  void theRunIsTold(Form form) {
    if (!form.binary() && form != Form.text) {
      String text = Exported.text(form, Exported.EXAMPLES).replace("\r\n ", "");
      assertThat(text)
          .contains(Exported.EXAMPLES.run().settings(), Exported.EXAMPLES.run().input());
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void anEmptyDossierIsWrittenToo(Form form) {
    assertThat(Exported.bytes(form, Exported.EMPTY)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void oneStoryIsLessThanAll(Form form) {
    String id = Exported.EXAMPLES.stories().getLast().id();
    byte[] one = Exported.bytes(form, Exported.EXAMPLES, ExportOptions.defaults().ofStory(id));
    assertThat(one.length).isLessThan(Exported.bytes(form, Exported.EXAMPLES).length);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aFormSaysHowItIsServed(Form form) {
    assertThat(form.mediaType()).matches("(text|application)/[a-z.+-]+(; .*)?");
    assertThat(form.ending()).matches("[a-z]+");
  }
}
