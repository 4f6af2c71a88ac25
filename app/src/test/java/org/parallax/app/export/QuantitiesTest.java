package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and units as a newspaper prints them. */
class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          121000000000 | 121000000000 | USD | $121 billion
          1842000000 | 1842000000 | NOK | 1.842 billion NOK
          27418 | 27418 | - | 27,418
          9876543 | 9876543 | - | 9,876,543
          1000000 | 10000000 | - | 1 million to 10 million
          16 | 16 | a | 16 years
          1 | 1 | [mi_i] | 1 mile
          10 | 12 | [ft_i] | 10 to 12 feet
          1 | 1 | [ft_i] | 1 foot
          12 | 12 | [mi_i]/h | 12 mph
          -3.5 | -3.5 | % | -3.5 %
          0.5 | 0.5 | kg | 0.5 kg
          """)
  void printsWhatAReaderKnows(BigDecimal low, BigDecimal high, String unit, String words) {
    assertThat(Quantities.of(low, high, unit)).isEqualTo(words);
  }
}
