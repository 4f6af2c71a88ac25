package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the times of articles as a ZIP archive, as a stream: first {@code run.json}, which is the
 * first line of {@link DossierLines}, then for each article, story by story, its TimeML document,
 * {@code NAME.tml}. An article that stands in two stories has one document. Not safe to share
 * between threads.
 *
 * <p>Entries are stored as they are, since what a deflater makes of them depends on the zlib that a
 * JDK was built with; they have one and the same time, told without a zone.
 */
public final class DossierTimes implements DossierWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A day that an archive can tell without a zone; its first, of 1980, it cannot. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;
  private final FileNames names = new FileNames();
  private final SortedSet<String> told = new TreeSet<>();

  /**
   * Makes a writer.
   *
   * @param out is given each entry as it comes; flushed at the end, and left open
   */
  public DossierTimes(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  @Override
  public void begin(Outline outline) {
    entry("run.json", run(outline.run()));
  }

  private static byte[] run(Dossier.Run run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringProperty("schema", Dossier.SCHEMA);
      DossierJson.run(json, run);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return bytes.toByteArray();
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    for (Reading reading : readings) {
      String id = reading.article().id();
      if (told.add(id)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TimeMl.write(reading, bytes);
        entry(names.of(id) + ".tml", bytes.toByteArray());
      }
    }
  }

  private void entry(String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(NEVER);
    try {
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
