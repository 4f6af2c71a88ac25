package org.parallax.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.client.ApiException;
import parallax.client.api.DecisionsApi;
import parallax.client.api.StoriesApi;
import parallax.client.model.Decided;
import parallax.client.model.Job;
import parallax.client.model.NewDecision;
import parallax.client.model.Proposal;
import parallax.client.model.StoryItem;

/** Pinned stories, through the client that is generated from the description. */
class PinTest {
  private static final String STORY = "estmark-radio";
  private static final String LATE = "veldhaven-times";

  @TempDir private Path folder;
  private Served served;
  private DecisionsApi decisions;
  private StoriesApi stories;

  /** Reads all examples but one. */
  @BeforeEach
  void serve() throws IOException {
    served = new Served(folder);
    decisions = new DecisionsApi(served.client());
    stories = new StoriesApi(served.client());
    served.readExamplesBut(folder, LATE);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static NewDecision pin() {
    return new NewDecision().kind(NewDecision.KindEnum.PIN).story(STORY);
  }

  private StoryItem item(String id) throws ApiException {
    return stories
        .listStories(null, null, null, null, null, 0, 0, "all", "newest", 50, null)
        .getItems()
        .stream()
        .filter(s -> s.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Proposal> proposals() throws ApiException {
    return decisions.listProposals(null, 50, null).getItems();
  }

  /** Pins the story, then posts the late report; returns the number of the pin. */
  private int pinned() throws Exception {
    int number = served.decide(pin()).getDecisions().get(0).getNumber();
    assertThat(served.postExample(LATE).getState()).isEqualTo(Job.StateEnum.DONE);
    return number;
  }

  @Test
  void aLateArticleIsProposed() throws Exception {
    int number = pinned();
    StoryItem item = item(STORY);
    assertThat(item.getArticles()).isEqualTo(5);
    assertThat(Objects.requireNonNull(item.getPinned()).getDecision()).isEqualTo(number);
    assertThat(item.getPinned().getWho()).isEqualTo("local");
    assertThat(item.getProposals()).isEqualTo(1);
    assertThat(item(LATE).getPinned()).isNull();
    assertThat(item(LATE).getProposals()).isZero();
    assertThat(stories.getStory(STORY, null, null).getProposals()).isEqualTo(1);
    assertThat(stories.getStory(LATE, null, null).getPinned()).isNull();
    Proposal proposal = proposals().get(0);
    assertThat(proposal.getStory()).isEqualTo(STORY);
    assertThat(proposal.getFrom()).isEqualTo(LATE);
    assertThat(proposal.getArticles()).containsExactly(LATE);
    assertThat(proposal.getBecause()).contains("shares").contains("the names");
    assertThat(decisions.listProposals(STORY, 50, null).getItems()).hasSize(1);
    assertThat(decisions.listProposals(LATE, 50, null).getItems()).isEmpty();
  }

  @Test
  void aProposalIsAcceptedByTheMergeThatItSays() throws Exception {
    pinned();
    Decided merged = served.decide(proposals().get(0).getAccept());
    assertThat(item(STORY).getArticles()).isEqualTo(6);
    assertThat(item(STORY).getPinned()).isNotNull();
    assertThat(proposals()).isEmpty();
    // Undone, it is out and proposed again.
    served.undo(merged.getDecisions().get(0).getNumber());
    assertThat(item(STORY).getArticles()).isEqualTo(5);
    assertThat(proposals()).hasSize(1);
  }

  @Test
  void aProposalThatIsRefusedIsNotMadeAgain() throws Exception {
    int number = pinned();
    NewDecision refuse = proposals().get(0).getRefuse();
    assertThat(decisions.decide(refuse.dryRun(true), null).getChange()).contains("not proposed");
    assertThat(proposals()).hasSize(1);
    Decided refused = served.decide(refuse.dryRun(false));
    assertThat(proposals()).isEmpty();
    assertThat(item(STORY).getProposals()).isZero();
    // Apart it stays, pinned or not, until that is undone too.
    served.undo(number);
    assertThat(item(STORY).getArticles()).isEqualTo(5);
    served.undo(refused.getDecisions().get(0).getNumber());
    assertThat(item(STORY).getArticles()).isEqualTo(6);
  }

  @Test
  void whatAPinDoesToOtherDecisionsIsSaidBefore() throws Exception {
    pinned();
    NewDecision merge = proposals().get(0).getAccept();
    assertThat(decisions.decide(merge.dryRun(true), null).getChange()).contains("pinned");
    NewDecision split =
        new NewDecision()
            .kind(NewDecision.KindEnum.SPLIT)
            .articles(List.of("coastline-daily", "skarrow-courier"));
    assertThat(decisions.decide(split.dryRun(true), null).getChange()).contains("pinned still");
    served.decide(split.dryRun(false));
    assertThat(item(STORY).getArticles()).isEqualTo(3);
    assertThat(item(STORY).getPinned()).isNotNull();
    assertThat(stories.getStory("coastline-daily", null, null).getPinned()).isNull();
  }

  @Test
  void aPinThatIsUndoneLetsIn() throws Exception {
    int number = pinned();
    served.undo(number);
    StoryItem item = item(STORY);
    assertThat(item.getArticles()).isEqualTo(6);
    assertThat(item.getPinned()).isNull();
    assertThat(proposals()).isEmpty();
    assertThat(decisions.listDecisions().getItems().get(0).getUndoneBy()).isEqualTo("local");
  }

  @Test
  void whoSawAnotherAccountIsTold() throws Exception {
    assertThat(decisions.decide(pin().account(1).dryRun(true), null).getChange())
        .contains("5 articles")
        .contains("proposed");
    assertThat(decisions.listDecisions().getItems()).isEmpty();
    assertThat(served.postExample(LATE).getState()).isEqualTo(Job.StateEnum.DONE);
    assertThatThrownBy(() -> decisions.decide(pin().account(1), null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(409));
    assertThat(served.decide(pin().account(2)).getDecisions()).hasSize(1);
  }
}
