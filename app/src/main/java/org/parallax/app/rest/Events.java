package org.parallax.app.rest;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Desk;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of stories as server-sent events, each with the number of the change as its id: a client
 * that lost its connection names the last it has and is sent what it missed, however long ago. Safe
 * to share between threads.
 */
final class Events {
  private static final int MOST_CLIENTS = 200;
  private static final int AT_ONCE = 100;
  private static final int HEARTBEAT_SECONDS = 15;

  private final Store store;
  private final AtomicInteger clients = new AtomicInteger();
  private final Object bell = new Object();
  private long rings;
  private volatile boolean closed;

  Events(Desk desk) {
    store = desk.store();
    desk.listen(this::ring);
  }

  private void ring() {
    synchronized (bell) {
      rings++;
      bell.notifyAll();
    }
  }

  /** Lets all clients go. */
  void close() {
    closed = true;
    ring();
  }

  int clients() {
    return clients.get();
  }

  /** Sends a client what it missed and what comes, from a thread of its own. */
  void connect(SseClient client) {
    if (clients.incrementAndGet() > MOST_CLIENTS) {
      clients.decrementAndGet();
      client.sendEvent("full", "{}");
      client.close();
      return;
    }
    long from = from(client.ctx());
    client.keepAlive();
    // At once, so that the client knows that it is heard, and from where on: if the line is cut
    // before the first change comes, it names this id.
    client.sendEvent("listening", "{}", Long.toString(from));
    Thread.ofVirtual()
        .name("parallax-events")
        .start(() -> {
          try (client) {
            send(client, from);
          } finally {
            clients.decrementAndGet();
          }
        });
  }

  /** Returns the last change that a client has: what it names, or else the last there is. */
  private long from(Context request) {
    String last = request.header("Last-Event-ID");
    String asked = last == null ? request.queryParam("after") : last;
    if (asked == null) {
      return store.lastChange();
    }
    try {
      return Long.parseLong(asked);
    } catch (NumberFormatException e) {
      throw Problem.badValue("Last-Event-ID", "the id of an event", asked);
    }
  }

  private void send(SseClient client, long from) {
    long sent = from;
    while (!closed && !client.terminated()) {
      long heard;
      synchronized (bell) {
        heard = rings;
      }
      for (List<Found.Change> some = store.changes(sent, AT_ONCE);
          !some.isEmpty() && !client.terminated();
          some = store.changes(sent, AT_ONCE)) {
        for (Found.Change change : some) {
          client.sendEvent("story", event(change), Long.toString(change.number()));
          sent = change.number();
        }
      }
      if (!await(heard)) {
        client.sendComment("still here");
      }
    }
  }

  /** Waits for the bell; returns whether it rang. */
  private boolean await(long heard) {
    synchronized (bell) {
      if (rings == heard) {
        try {
          TimeUnit.SECONDS.timedWait(bell, HEARTBEAT_SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return rings != heard;
    }
  }

  private String event(Found.Change change) {
    ObjectNode event = Json.object();
    event.put("story", change.story());
    event.put("account", change.account());
    event.put("at", change.at().toString());
    Kept.@Nullable StoryHead now = store.story(change.story());
    // A story that became part of another one since answers to that.
    event.put("now", now == null ? null : now.id());
    return event.toString();
  }
}
