package org.parallax.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallax.app.rest.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax token}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    header = "Makes a token for somebody who may use 'parallax serve' from another machine.",
    description = {
      "",
      "Prints the line for the tokens file, which holds a digest and not the token; the token itself goes to standard error, once. Give it to its holder, who sends it as 'Authorization: Bearer TOKEN'. Take the line out of the file to take the token back.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax token analyst ann >> tokens.txt",
      "  parallax serve --data news/ --host 0.0.0.0 --tokens tokens.txt",
      "",
      "Exit code: 0 success, 2 wrong usage."
    })
final class TokenCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ROLE",
      description =
          "reader (reads), analyst (also posts articles, decides, takes back own decisions), or admin (also takes back those of others).")
  private String role = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Who decides, in the list of decisions.")
  private String name = "";

  /** Made by the command line. */
  TokenCommand() {}

  @Override
  public Integer call() {
    if (!List.of("reader", "analyst", "admin").contains(role)) {
      throw WrongUsage.of(spec, "the roles are reader, analyst and admin, not " + role);
    }
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw WrongUsage.of(spec, "NAME is the name of the token's holder, on one line");
    }
    Tokens.Made made = Tokens.make(role, name.strip());
    System.out.println(made.line());
    System.err.println("token of " + name.strip() + ": " + made.token());
    return 0;
  }
}
