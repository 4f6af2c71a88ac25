package org.parallax.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedReaderTest {
  private static byte[] packed() throws IOException {
    PackedWriter writer = new PackedWriter();
    writer.add(List.of("a", "", "é"));
    writer.add(new long[] {Long.MIN_VALUE, 7});
    writer.add(new short[] {-1});
    writer.add(new float[] {1.5f});
    writer.add(new double[] {Double.NEGATIVE_INFINITY});
    writer.add(3, 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.writeTo(out);
    return out.toByteArray();
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    PackedReader reader = new PackedReader(new ByteArrayInputStream(packed()));
    assertThat(reader.texts()).containsExactly("a", "", "é");
    assertThat(reader.longs()).containsExactly(Long.MIN_VALUE, 7);
    assertThat(reader.shorts()).containsExactly((short) -1);
    assertThat(reader.floats()).containsExactly(1.5f);
    assertThat(reader.doubles()).containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(reader.ints()).containsExactly(3, 4);
  }

  @Test
  void refusesEveryDamage() throws IOException {
    byte[] whole = packed();
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 4;
      assertRefused(changed);
      assertRefused(Arrays.copyOf(whole, i));
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1));
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> new PackedReader(new ByteArrayInputStream(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("packed model");
  }

  @Test
  void refusesAModelThatLacksArrays() throws IOException {
    byte[] whole = packed();
    assertThatThrownBy(() -> LanguageModels.read(new ByteArrayInputStream(whole)))
        .isInstanceOf(IOException.class)
        .hasMessage("the packed model is damaged");
  }
}
