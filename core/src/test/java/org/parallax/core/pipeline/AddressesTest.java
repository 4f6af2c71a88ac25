package org.parallax.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  private static final String KEY =
      Addresses.key("https://gazette.example/news/2031/05/ferry-runs?page=2");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://gazette.example/news/2031/05/ferry-runs?page=2",
        "https://www.gazette.example/news/2031/05/ferry-runs/?page=2#comments",
        "//GAZETTE.example:443/news/2031/05/ferry-runs?utm_source=a&page=2&utm_medium=b",
        "https://amp.gazette.example/news/2031/05/ferry-runs/?page=2&fbclid=x1",
        "https://gazette.example/amp/news/2031/05/ferry-runs.html?page=2&outputType=amp",
        "https://m.gazette.example/news/2031/05/ferry-runs.amp?page=2",
        "https://gazette.example/news/2031/05/ferry-runs/amp?page=2&ref=home",
      })
  void variantsOfOneAddressAreOne(String variant) {
    assertThat(Addresses.key(variant)).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gazette.example/news/2031/05/ferry-runs",
        "https://gazette.example/news/2031/05/ferry-runs?page=3",
        "https://gazette.example/news/2031/06/ferry-runs?page=2",
        "https://post.example/news/2031/05/ferry-runs?page=2",
        "https://gazette.example/news/2031/05/Ferry-Runs?page=2",
      })
  void otherAddressesAreOthers(String other) {
    assertThat(Addresses.key(other)).isNotNull().isNotEqualTo(KEY);
  }

  @Test
  void aFrontPageIsNobodysAddress() {
    assertThat(Addresses.key("https://gazette.example/")).isNull();
    assertThat(Addresses.key("https://gazette.example/?utm_source=a")).isNull();
    assertThat(Addresses.key("gazette")).isNull();
    assertThat(Addresses.key(null)).isNull();
  }
}
