package org.parallax.core.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Evidence;

/**
 * What one article's own evidence says of the day it was written on.
 *
 * @param article id
 * @param day it says
 * @param from kind of evidence
 * @param weight how much it counts beside others
 * @param firm whether it comes from data of the publisher's own system rather than from a line of
 *     text
 * @param at where it stands; null for an address or a field apart
 * @param words what says it, for the reason
 */
record DayVote(
    String article,
    LocalDate day,
    String from,
    double weight,
    boolean firm,
    @Nullable Evidence at,
    String words) {}
