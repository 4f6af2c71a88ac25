package org.parallax.app.export;

import org.parallax.model.Dossier;
import org.parallax.model.Story;
import tools.jackson.core.JsonGenerator;

/** Names of our own in JSON-LD, for what its vocabularies have no name for. */
final class OwnWords {
  /** What {@code parallax:} stands for: the contract, whose names these are. */
  static final String NAMESPACE = "urn:parallax:dossier:1:";

  private OwnWords() {}

  /** Writes the run block. */
  static void run(JsonGenerator json, Dossier.Run run) {
    json.writeStringProperty("parallax:version", run.version());
    json.writeStringProperty("parallax:settings", run.settings());
    json.writeStringProperty("parallax:input", run.input());
    json.writeNumberProperty("parallax:read", run.read());
    json.writeNumberProperty("parallax:kept", run.kept());
    json.writeNumberProperty("parallax:dropped", run.dropped());
  }

  /** Writes what the articles make of a statement, and its origins. */
  static void standing(JsonGenerator json, Story.Standing standing, int origins) {
    json.writeStringProperty("parallax:standing", JsonOut.word(standing));
    json.writeNumberProperty("parallax:origins", origins);
  }
}
