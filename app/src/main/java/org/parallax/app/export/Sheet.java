package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.table.Column;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * How one table is made: what its rows are, and what each column says of a row. Immutable.
 *
 * @param <T> what a row is about, beside its place
 */
final class Sheet<T> {
  private final Lister<T> lister;
  private final List<Field<T>> fields;

  private Sheet(Lister<T> lister, List<Field<T>> fields) {
    this.lister = lister;
    this.fields = List.copyOf(fields);
  }

  /** Lists the rows of a story. */
  interface Lister<T> {
    List<Item<T>> of(Story story, Sources sources);
  }

  /**
   * What a row is about.
   *
   * @param at the place that bears it out; null for a whole article
   * @param article id
   */
  record Item<T>(T what, @Nullable Span at, String article) {
    static <T> Item<T> at(T what, Span at) {
      return new Item<>(what, at, at.article());
    }
  }

  /** What columns look at. */
  record Row<T>(Story story, T what, @Nullable Span at, Reading reading, Sources sources) {
    Article article() {
      return reading.article();
    }

    Span place() {
      return Objects.requireNonNull(at);
    }
  }

  private record Field<T>(Column column, Function<Row<T>, @Nullable Object> value) {}

  /** Returns the columns. */
  List<Column> columns() {
    return fields.stream().map(Field::column).toList();
  }

  /** Returns the values of each row of a story. */
  List<List<@Nullable Object>> rows(Story story, Sources sources) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Item<T> item : lister.of(story, sources)) {
      Row<T> row =
          new Row<>(story, item.what(), item.at(), sources.reading(item.article()), sources);
      List<@Nullable Object> values = new ArrayList<>();
      fields.forEach(f -> values.add(f.value().apply(row)));
      rows.add(values);
    }
    return rows;
  }

  /** Puts a table together, column by column. */
  static final class Maker<T> {
    private final List<Field<T>> fields = new ArrayList<>();

    Maker<T> text(String name, Function<Row<T>, @Nullable String> value) {
      fields.add(new Field<>(new Column(name, Column.Type.TEXT), value::apply));
      return this;
    }

    Maker<T> whole(String name, Function<Row<T>, @Nullable Integer> value) {
      fields.add(new Field<>(new Column(name, Column.Type.WHOLE), value::apply));
      return this;
    }

    Maker<T> number(String name, Function<Row<T>, java.math.@Nullable BigDecimal> value) {
      fields.add(new Field<>(new Column(name, Column.Type.NUMBER), value::apply));
      return this;
    }

    Maker<T> flag(String name, Function<Row<T>, Boolean> value) {
      fields.add(new Field<>(new Column(name, Column.Type.FLAG), value::apply));
      return this;
    }

    /** The story that a row belongs to. */
    Maker<T> story() {
      return text("story", r -> r.story().id())
          .text(
              "story_headline", r -> r.story().headline() == null ? null : Words.title(r.story()));
    }

    /** The article that a row comes from. */
    Maker<T> article() {
      return text("article", r -> r.article().id())
          .text("outlet", r -> outlet(r, Article.Outlet::name))
          .text("domain", r -> outlet(r, Article.Outlet::domain))
          .text("url", r -> r.article().source().url())
          .text("path", r -> r.article().source().path())
          .text("published", r -> value(r.article().published()))
          .text("report_day", r -> value(r.reading().reportDay()))
          .flag("altered", r -> r.sources().isAltered(r.article().id()));
    }

    /** The exact words that a row rests on, and where they stand. */
    Maker<T> place() {
      return article()
          .text("field", r -> JsonOut.word(r.place().field()))
          .whole("start", r -> r.place().start())
          .whole("end", r -> r.place().end())
          .whole("source_start", r -> source(r, Range::start))
          .whole("source_end", r -> source(r, Range::end))
          .text("exact", r -> r.article().words(r.place()));
    }

    private static @Nullable String outlet(
        Row<?> row, Function<Article.Outlet, @Nullable String> of) {
      Article.Outlet outlet = row.article().source().outlet();
      return outlet == null ? null : of.apply(outlet);
    }

    private static @Nullable Integer source(Row<?> row, Function<Range, Integer> of) {
      Range source = row.article().sourceOf(row.place());
      return source == null ? null : of.apply(source);
    }

    Sheet<T> of(Lister<T> lister) {
      return new Sheet<>(lister, fields);
    }
  }

  /** Returns the value of a dating; null when there is none. */
  static @Nullable String value(@Nullable Dating dating) {
    return dating == null ? null : dating.value();
  }
}
