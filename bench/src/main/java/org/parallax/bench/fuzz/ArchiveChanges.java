package org.parallax.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that know archives and compressed files: heads, lengths, members, bombs. */
final class ArchiveChanges {
  private static final Pattern HEADER =
      Pattern.compile("(?m)^([A-Za-z][A-Za-z-]{2,40}): ?([^\\r\\n]*)\\r?\\n");
  private static final Pattern RECORD = Pattern.compile("WARC/1\\.[01]\\r?\\n");

  private static final List<String> HEADERS =
      List.of(
          "Content-Encoding: br\r\n",
          "Content-Encoding: zstd\r\n",
          "Content-Encoding: gzip, gzip\r\n",
          "Content-Encoding: deflate\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Content-Type: text/html; charset=\"utf-16\r\n",
          "Content-Type: application/rss+xml; charset=koi8-r\r\n",
          "Content-Type: application/json\r\n",
          "Content-Type: \r\n",
          "WARC-Type: response\r\n",
          "WARC-Type: revisit\r\n",
          "WARC-Type: conversion\r\n",
          "WARC-Type: continuation\r\n",
          "WARC-Date: yesterday\r\n",
          "WARC-Target-URI: <https://news.example/\u007f x>\r\n",
          "WARC-Target-URI: dns:news.example\r\n",
          "WARC-Truncated: length\r\n",
          "WARC-Segment-Number: 2\r\n",
          "WARC-Identified-Payload-Type: application/pdf\r\n",
          " folded: line\r\n",
          ": nameless\r\n",
          "HTTP/2 200\r\n",
          "HTTP/1.1 200\r\n");

  private ArchiveChanges() {}

  /** Returns an archive changed; as it is when no header stands in it. */
  static String change(String text, Random random) {
    List<MatchResult> headers = new ArrayList<>();
    HEADER.matcher(text).results().limit(300).forEach(headers::add);
    if (headers.isEmpty()) {
      return text;
    }
    MatchResult one = headers.get(random.nextInt(headers.size()));
    MatchResult other = headers.get(random.nextInt(headers.size()));
    String before = text.substring(0, one.start());
    String after = text.substring(one.end());
    return switch (random.nextInt(8)) {
      case 0 -> before + after;
      case 1 -> before + one.group() + one.group() + after;
      case 2 -> before + HEADERS.get(random.nextInt(HEADERS.size())) + after;
      case 3 -> before + one.group() + HEADERS.get(random.nextInt(HEADERS.size())) + after;
      case 4 -> before + one.group(1) + ": " + other.group(2) + "\r\n" + after;
      case 5 -> lengths(text, random);
      case 6 -> records(text, random);
      default ->
          before + one.group(1) + ": " + "y".repeat(1 << random.nextInt(17)) + "\r\n" + after;
    };
  }

  private static String lengths(String text, Random random) {
    Matcher length = Pattern.compile("Content-Length: (\\d{1,9})").matcher(text);
    List<MatchResult> all = length.results().toList();
    if (all.isEmpty()) {
      return text;
    }
    MatchResult one = all.get(random.nextInt(all.size()));
    long told = Long.parseLong(one.group(1));
    long other =
        switch (random.nextInt(7)) {
          case 0 -> told + 1;
          case 1 -> told - 1;
          case 2 -> told * 2;
          case 3 -> told / 2;
          case 4 -> Long.MAX_VALUE;
          case 5 -> -told;
          default -> random.nextInt(100_000);
        };
    return text.substring(0, one.start(1)) + other + text.substring(one.end(1));
  }

  /** Puts records in another order, or one into another. */
  private static String records(String text, Random random) {
    List<Integer> starts = new ArrayList<>();
    RECORD.matcher(text).results().forEach(found -> starts.add(found.start()));
    if (starts.size() < 2) {
      return text;
    }
    int one = random.nextInt(starts.size() - 1);
    String record = text.substring(starts.get(one), starts.get(one + 1));
    int to =
        random.nextBoolean()
            ? starts.get(random.nextInt(starts.size()))
            : random.nextInt(text.length());
    return text.substring(0, to) + record + text.substring(to);
  }

  /** Returns bytes compressed, and then broken, cut, glued or packed again. */
  static byte[] packed(byte[] bytes, Random random) {
    byte[] gzip = ArchiveSeed.gzip(bytes);
    return switch (random.nextInt(7)) {
      case 0 -> gzip;
      case 1 -> Arrays.copyOf(gzip, random.nextInt(gzip.length + 1));
      case 2 -> ArchiveSeed.gzip(gzip);
      case 3 -> joined(gzip, gzip);
      case 4 -> joined(gzip, "not compressed".getBytes(StandardCharsets.UTF_8));
      case 5 -> joined(gzip, new byte[1 + random.nextInt(600)]);
      default -> {
        gzip[random.nextBoolean() ? random.nextInt(10) : random.nextInt(gzip.length)] ^=
            (byte) (1 << random.nextInt(8));
        yield gzip;
      }
    };
  }

  /**
   * Returns a file that expands some hundred times, in one member or many, with something true in
   * it.
   */
  static byte[] bomb(byte[] bytes, Random random) {
    byte[] piece = Arrays.copyOfRange(bytes, 0, Math.min(bytes.length, 1 + random.nextInt(60)));
    if (piece.length == 0 || random.nextBoolean()) {
      piece = "<p> \n".substring(random.nextInt(4)).getBytes(StandardCharsets.UTF_8);
    }
    byte[] much = new byte[(1 << 20) << random.nextInt(6)];
    for (int i = 0; i < much.length; i++) {
      much[i] = piece[i % piece.length];
    }
    byte[] member = ArchiveSeed.gzip(much);
    return random.nextBoolean() ? joined(ArchiveSeed.gzip(bytes), member) : member;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
