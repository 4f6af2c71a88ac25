package org.parallax.bench.store;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.parallax.core.pipeline.Outline;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Arrival;
import org.parallax.model.Store;
import org.parallax.store.SqliteStore;

/** A run that may be killed: says what was acknowledged, when it is, and what it does next. */
final class KilledRun {
  private KilledRun() {}

  /** Runs; arguments are the folder of the store and the rows. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store store = SqliteStore.open(Path.of(args[0]))) {
      out.println("open");
      LightRun.read(Path.of(args[1]), telling(store, out), Progress.SILENT, 1, KilledRun::account);
    }
    out.println("closed");
  }

  /** Returns an account that says which articles it is of. */
  static String account(Outline.Chapter chapter) {
    StringBuilder json = new StringBuilder("{\"articles\": [");
    chapter
        .articles()
        .forEach(a ->
            json.append("{\"id\": \"")
                .append(a.id())
                .append("\", \"content\": \"")
                .append((a.content() + " ").repeat(100))
                .append("\"}, "));
    return json.append("{}]}").toString();
  }

  private static Store telling(Store store, PrintStream out) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, args) -> {
              try {
                Object result = method.invoke(store, args);
                if (result instanceof List<?> all && method.getName().equals("keep")) {
                  for (Object known : all) {
                    Arrival.Key key = ((Arrival.Acknowledged) known).key();
                    out.println("kept " + key.id() + " " + key.sha256());
                  }
                } else if (method.getReturnType() == void.class) {
                  out.println(method.getName());
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
