package org.parallax.app.wiring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.StoreProblem;

/** What goes wrong on another thread is told as what it is. */
class ThreadedRunnerTest {
  @Test
  void aProblemOfTheStoreComesOutAsItself() {
    StoreProblem problem =
        new StoreProblem(StoreProblem.Code.STORE_CORRUPT, "row 7", "found", "mend it", null);
    try (ThreadedRunner runner = new ThreadedRunner(2)) {
      assertThatThrownBy(() ->
              runner.each(
                  List.of(1),
                  number -> {
                    throw problem;
                  }))
          .isSameAs(problem);
    }
  }

  @Test
  void aFaultSaysThatAStageFailed() {
    try (ThreadedRunner runner = new ThreadedRunner(2)) {
      assertThatThrownBy(() -> runner.each(List.of(0), number -> 1 / number))
          .hasMessage("a stage failed")
          .hasCauseInstanceOf(ArithmeticException.class);
    }
  }
}
