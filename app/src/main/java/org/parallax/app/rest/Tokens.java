package org.parallax.app.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Sha256;

/**
 * Who may ask, by the digests of their tokens: a file with a line {@code DIGEST ROLE NAME} each. A
 * token is 256 random bits, so its plain digest tells nobody the token. Immutable.
 */
public final class Tokens {
  private static final int BYTES = 32;
  private static final int FIELDS = 3;

  private final SortedMap<String, Person> people = new TreeMap<>();

  private Tokens() {}

  /** The file is not as it should be; the message says where and what to do. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Returns no tokens: whoever reaches the server is the one user of this machine. */
  public static Tokens none() {
    return new Tokens();
  }

  /** Reads a file of tokens; lines that begin with # and empty ones say nothing. */
  public static Tokens read(Path file) throws Refused {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refused("the tokens file " + file + " cannot be read: " + e.getMessage());
    }
    Tokens tokens = new Tokens();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] fields = line.split("\\s+", FIELDS);
        if (fields.length < FIELDS || !fields[0].matches("[0-9a-f]{64}")) {
          throw new Refused(
              file
                  + " line "
                  + (i + 1)
                  + ": expected 'DIGEST ROLE NAME'; make one with 'parallax token ROLE NAME'");
        }
        tokens.people.put(fields[0], new Person(fields[2], role(file, i + 1, fields[1])));
      }
    }
    if (tokens.people.isEmpty()) {
      throw new Refused(
          file + " has no token; make one with 'parallax token ROLE NAME' and put its line there");
    }
    return tokens;
  }

  private static Person.Role role(Path file, int line, String name) throws Refused {
    for (Person.Role role : Person.Role.values()) {
      if (role != Person.Role.ANYBODY && role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
      }
    }
    throw new Refused(
        file + " line " + line + ": the roles are reader, analyst and admin, not " + name);
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return people.isEmpty();
  }

  /** Returns who has a token; null when nobody has. */
  @Nullable Person holder(@Nullable String token) {
    return token == null ? null : people.get(Sha256.of(token));
  }

  /** A new token and the line for the file. */
  public record Made(String token, String line) {}

  /**
   * Makes a token.
   *
   * @param role reader, analyst or admin
   * @param name of its holder
   */
  public static Made make(String role, String name) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    String token = "prlx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Made(token, Sha256.of(token) + " " + role + " " + name);
  }
}
