package org.parallax.app.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Prints a table as Apache Parquet: text as strings, whole numbers as 32 bits, other numbers as
 * doubles, all optional; the run block as metadata of the file. Packed by the JDK's own gzip: no
 * native library. Holds a group of rows in memory, 16 MB at most. Not safe to share between
 * threads.
 */
public final class ParquetPrinter implements RowPrinter {
  private static final long GROUP_BYTES = 16L << 20;

  private final OutputStream out;
  private @Nullable ParquetWriter<List<@Nullable Object>> writer;

  /**
   * Makes a printer.
   *
   * @param out flushed at the end, and left open
   */
  public ParquetPrinter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<Column> columns, SortedMap<String, String> run) {
    try {
      writer =
          new Builder(new Streamed(out), new Rows(columns, run))
              .withConf(new PlainParquetConfiguration())
              .withCompressionCodec(CompressionCodecName.GZIP)
              .withCodecFactory(new Gzip())
              .withRowGroupSize(GROUP_BYTES)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(List<@Nullable Object> values) {
    try {
      Objects.requireNonNull(writer).write(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      Objects.requireNonNull(writer).close();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts rows down, value by value. */
  private static final class Rows extends WriteSupport<List<@Nullable Object>> {
    private final List<Column> columns;
    private final SortedMap<String, String> run;
    private @Nullable RecordConsumer consumer;

    Rows(List<Column> columns, SortedMap<String, String> run) {
      this.columns = List.copyOf(columns);
      this.run = new TreeMap<>(run);
    }

    private MessageType schema() {
      var message = Types.buildMessage();
      for (Column column : columns) {
        switch (column.type()) {
          case TEXT ->
              message
                  .optional(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(column.name());
          case WHOLE -> message.optional(PrimitiveTypeName.INT32).named(column.name());
          case NUMBER -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
          case FLAG -> message.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        }
      }
      return message.named("parallax");
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema(), run);
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still.
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema(), run);
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(List<@Nullable Object> row) {
      RecordConsumer to = Objects.requireNonNull(consumer);
      to.startMessage();
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        if (value != null) {
          to.startField(columns.get(i).name(), i);
          value(to, value);
          to.endField(columns.get(i).name(), i);
        }
      }
      to.endMessage();
    }

    private static void value(RecordConsumer to, Object value) {
      switch (value) {
        case Integer whole -> to.addInteger(whole);
        case BigDecimal number -> to.addDouble(number.doubleValue());
        case Boolean flag -> to.addBoolean(flag);
        default -> to.addBinary(Binary.fromString(value.toString()));
      }
    }
  }

  /** What the library wants of a writer of one's own. */
  private static final class Builder
      extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {
    private final Rows rows;

    Builder(OutputFile file, Rows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration conf) {
      return rows;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still.
    protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration conf) {
      return rows;
    }
  }

  /** A stream as a file that is written from its begin to its end. */
  private record Streamed(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new PositionOutputStream() {
        private long position;

        @Override
        public long getPos() {
          return position;
        }

        @Override
        public void write(int value) throws IOException {
          out.write(value);
          position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
          position += length;
        }

        @Override
        public void flush() throws IOException {
          out.flush();
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  /** Packs pages. */
  private static final class Gzip implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(gzip);
          }
          return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
          return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public void release() {}
  }
}
