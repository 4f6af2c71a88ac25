package org.parallax.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.client.ApiException;
import parallax.client.api.DecisionsApi;
import parallax.client.api.OverviewApi;
import parallax.client.api.StoriesApi;
import parallax.client.model.Decided;
import parallax.client.model.Entity;
import parallax.client.model.EntityItem;
import parallax.client.model.NewDecision;
import parallax.client.model.StoryItem;

/** Two names of one, through the generated client. */
class SameEntityTest {
  @TempDir private Path folder;
  private Served served;
  private OverviewApi overview;
  private DecisionsApi decisions;

  @BeforeEach
  void serve() {
    served = new Served(folder);
    overview = new OverviewApi(served.client());
    decisions = new DecisionsApi(served.client());
    served.read(Served.examples());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private List<String> storiesOf(String name) throws ApiException {
    return new StoriesApi(served.client())
            .listStories(null, null, null, null, name, 0, 0, "all", "newest", 50, null)
            .getItems()
            .stream()
            .map(StoryItem::getId)
            .toList();
  }

  /** A name that stands in one story alone and says something there. */
  private EntityItem speakerOf(String story) throws ApiException {
    for (EntityItem item : overview.listEntities("", 500, null).getItems()) {
      if (storiesOf(item.getId()).equals(List.of(story)) && !said(item.getId()).isEmpty()) {
        return item;
      }
    }
    throw new IllegalStateException("nobody speaks in " + story);
  }

  private List<Object> said(String id) throws ApiException {
    List<Object> said = new ArrayList<>();
    overview.getEntity(id, 50, null).getItems().forEach(i -> said.addAll(i.getUtterances()));
    return said;
  }

  private static NewDecision same(String... ids) {
    return new NewDecision().kind(NewDecision.KindEnum.SAME_ENTITY).entities(List.of(ids));
  }

  private List<String> listed() throws ApiException {
    return overview.listEntities("", 500, null).getItems().stream().map(EntityItem::getId).toList();
  }

  @Test
  void twoNamesAreShownAsOne() throws Exception {
    EntityItem one = speakerOf("estmark-radio");
    EntityItem other = speakerOf("aldmoor-post");
    List<Object> both = new ArrayList<>(said(one.getId()));
    both.addAll(said(other.getId()));
    List<String> before = listed();
    NewDecision join = same(one.getId(), other.getId());
    assertThat(decisions.decide(join.dryRun(true), null).getChange())
        .contains(one.getName())
        .contains(other.getName())
        .contains("2 stories");
    assertThat(listed()).isEqualTo(before);

    Decided decided = served.decide(join.dryRun(false));

    assertThat(decided.getJob()).isNull();
    assertThat(decided.getDecisions().get(0).getEntities())
        .containsExactly(one.getId(), other.getId());
    for (String id : List.of(one.getId(), other.getId())) {
      Entity shown = overview.getEntity(id, 50, null);
      assertThat(shown.getId()).isEqualTo(one.getId());
      assertThat(shown.getStories()).isEqualTo(2);
      assertThat(Objects.requireNonNull(shown.getAlso()))
          .extracting(EntityItem::getId)
          .containsExactly(other.getId());
      assertThat(said(id)).containsExactlyInAnyOrderElementsOf(both);
      assertThat(storiesOf(id)).containsExactly("aldmoor-post", "estmark-radio");
    }
    assertThat(storiesOf(other.getName())).hasSize(2);
    assertThat(listed()).contains(one.getId()).doesNotContain(other.getId());
    assertThat(overview.listEntities(other.getName(), 5, null).getItems())
        .extracting(EntityItem::getId)
        .contains(one.getId());

    served.undo(decided.getDecisions().get(0).getNumber());

    assertThat(listed()).isEqualTo(before);
    assertThat(storiesOf(other.getId())).containsExactly("aldmoor-post");
  }

  @Test
  void whatIsNoNameIsRefused() throws Exception {
    String one = listed().get(0);
    assertThatThrownBy(() -> decisions.decide(same(one, "person:nobody-at-all"), null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(404));
    assertThatThrownBy(() -> decisions.decide(same(one, one), null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(400));
  }
}
