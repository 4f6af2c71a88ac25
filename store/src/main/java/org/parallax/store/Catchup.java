package org.parallax.store;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Makes what an older version of Parallax has not made, some of it to a transaction. Not safe to
 * share between threads.
 *
 * @param step what is made, in words
 * @param missing how many are not made yet, as SQL
 * @param next the next of them; none when all are made
 * @param make makes one
 * @param settled marks some as made, and returns how many that were
 */
record Catchup<T>(
    String step,
    String missing,
    Function<Handle, List<T>> next,
    BiConsumer<Handle, T> make,
    ToIntBiFunction<Handle, List<T>> settled) {

  /** Makes all that is missing. */
  void run(Database database, Upgrading upgrading) {
    int of = database.<Integer>read(h -> h.createQuery(missing).mapTo(Integer.class).one());
    int done = 0;
    while (done < of) {
      int before = done;
      done +=
          database.<Integer>write(h -> {
            List<T> some = next.apply(h);
            for (int i = 0; i < some.size(); i++) {
              make.accept(h, some.get(i));
              upgrading.at(step, before + i + 1, of);
            }
            return settled.applyAsInt(h, some);
          });
    }
  }
}
