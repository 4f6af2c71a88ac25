package org.parallax.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, and the page that describes them. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parallax");

  @Test
  void modelKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.parallax.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.parallax.model..")
        .because("model is what every room shares (ADR 1)")
        .check(ALL);
  }

  @Test
  void coreKnowsOnlyModel() {
    classes()
        .that()
        .resideInAPackage("org.parallax.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.parallax.model..", "org.parallax.core..")
        .because("a stage must run anywhere, without the HTML parser or the NLP library (ADR 1)")
        .check(ALL);
  }

  @Test
  void coreReadsNoFilesClockOrThreads() {
    noClasses()
        .that()
        .resideInAPackage("org.parallax.core..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ExecutorService")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the same input gives the same bytes; time comes in as data")
        .check(ALL);
  }

  @Test
  void noStageKnowsAnother() {
    for (String stage : List.of("clean", "date", "group", "reuse", "read")) {
      noClasses()
          .that()
          .resideInAPackage("org.parallax.core." + stage + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others(stage))
          .because("a stage is changed without reading another")
          .check(ALL);
    }
  }

  private static String[] others(String stage) {
    return Stream.of("clean", "date", "group", "reuse", "read", "align", "brief", "pipeline")
        .filter(s -> !s.equals(stage))
        .map(s -> "org.parallax.core." + s + "..")
        .toArray(String[]::new);
  }

  @Test
  void onlyNlpKnowsCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parallax.nlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .because("CoreNLP is under the GPL and stays behind the port Annotator (ADR 3)")
        .check(ALL);
  }

  @Test
  void storeKnowsOnlyModelAndItsLibraries() {
    classes()
        .that()
        .resideInAPackage("org.parallax.store..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.parallax.model..",
            "org.parallax.store..",
            "org.jdbi..",
            "org.flywaydb..",
            "org.sqlite..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..")
        .because("a team's database fills the same port (ADR 14)")
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parallax.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "org.sqlite..")
        .because("nothing else knows which database it is (ADR 14)")
        .check(ALL);
  }

  @Test
  void storeReadsNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage("org.parallax.store..", "org.parallax.app.keep..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because(
            "time comes in as data: a run that was broken off and done again leaves the same bytes")
        .check(ALL);
  }

  /**
   * Every path and type that ARCHITECTURE.md names exists, and every package of core stands in it.
   */
  @Test
  void thePageIsTrueToTheTree() throws IOException {
    Path root = Dossiers.root();
    String page = Files.readString(root.resolve("ARCHITECTURE.md"));
    List<String> gone = new ArrayList<>();
    Matcher code = Pattern.compile("`([^`\\s]+)`").matcher(page);
    while (code.find()) {
      String name = code.group(1);
      boolean path = name.contains("/") && Files.exists(root.resolve(name));
      if (!path
          && (name.contains("/")
              || (Character.isUpperCase(name.charAt(0)) && !hasType(root, name)))) {
        gone.add(name);
      }
    }
    assertThat(gone).isEmpty();
    try (Stream<Path> rooms = Files.list(root.resolve("core/src/main/java/org/parallax/core"))) {
      assertThat(rooms.map(p -> "core/src/main/java/org/parallax/core/" + p.getFileName()))
          .allSatisfy(room -> assertThat(page).contains(room));
    }
  }

  private static boolean hasType(Path root, String name) {
    String type = name.replaceAll("\\..*", "");
    return Stream.of("model", "core", "nlp", "ingest", "store", "app", "bench")
        .anyMatch(module -> {
          try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src"))) {
            return files.anyMatch(f -> f.getFileName().toString().equals(type + ".java"));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
