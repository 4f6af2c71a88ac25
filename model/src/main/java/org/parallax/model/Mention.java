package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in an article that names or describes somebody or something.
 *
 * @param span the noun phrase, without determiner and role
 * @param type kind
 * @param name the fullest name that this article gives the same thing
 * @param entity key of the thing: inside an article a key that its mentions share; after joining,
 *     the id of the story's entity; null when not told
 * @param named false for a description ("the harbour master")
 * @param role role, title or apposition given here ("Foreign Minister"), null when none
 * @param roleAt where the role stands, null with it
 */
public record Mention(
    Span span,
    EntityType type,
    String name,
    @Nullable String entity,
    boolean named,
    @Nullable String role,
    @Nullable Span roleAt) {}
