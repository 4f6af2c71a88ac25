/**
 * Page and article in, dated article out; a story's articles in, their report days out.
 *
 * <p><b>In</b> what one article says of its day ({@link org.parallax.core.date.Dater}): JSON-LD,
 * meta elements, microdata, time elements, the address, lines by the headline, labelled lines
 * elsewhere, data in the page's programs; then what a story's articles say together ({@link
 * org.parallax.core.date.ReportDays}). <b>Out</b> {@link org.parallax.model.Dating}s with every
 * candidate, accepted or refused, and why in words. <b>Drops</b> nothing: a page without evidence
 * has no date.
 *
 * <p><b>Bases.</b> Of published and modified: {@code field}, {@code json-ld}, {@code meta}, {@code
 * microdata}, {@code time-element}, {@code url}, {@code header-line}, {@code text-line}, {@code
 * script}; {@code sitemap} and {@code feed} of published alone (what another file of the input
 * tells of the page); {@code http} of modified alone (a server's Last-Modified); {@code modified}
 * for a published day of which only the last change is told; {@code capture} of captured. Of the
 * report day: {@code published}, {@code modified}, {@code header-line}, {@code text-line}, {@code
 * script}, {@code calendar-days}, {@code siblings}. Candidates may also be from {@code weekday},
 * and from what is never taken: {@code caption}, {@code quotation}, {@code other-day} (its label
 * makes it the day of something else, such as "member since"), {@code list} (days that differ stand
 * alike, as beside links to other reports).
 *
 * <p><b>Method.</b> Every sign has a trust; the most trusted day leads, further kinds of sign add
 * to it (the order of trust follows A. Barbaresi, "htmldate", JOSS 5(51), 2020). A line is read by
 * the words and names beside its date and by where it stands: by the headline, between lead and
 * text, at the opening of the report. A day without year takes it from what else on the page has
 * that very day, or from the capture. Days are the outlet's: as written, with the offset they are
 * written with; a moment in universal time yields to the outlet's own day when a local one stands
 * beside it. Whether 05/12 is in May or December is settled by its weekday, by other dates of the
 * page or by the country of the address, else left open. Report days: each article's own evidence
 * votes for days (published, last change, calendar days told of as over with the year that siblings
 * or the weekday tell); the best supported day with the story's weekday is the event's; an article
 * that tells of this weekday takes it from there when its own date is missing, or is a line of text
 * that the siblings rule out. A date from a publisher's system is outdone only by three siblings
 * and shared wording. Where the weekday after an article's own date is told of as over, and its
 * text or another report gives that day, its weekdays count from there: the clock was ahead where
 * it happened. What nothing ties to the event, neither its weekday nor wording, takes no day of it.
 *
 * <p><b>Measured</b> on the day of publication of web pages by hand, and of publishers' pages: see
 * docs/quality.md. <b>Known to fail</b> on pages that show only "two hours ago", on front pages and
 * forums with many days, where the day of an update counts as the day of publication; tense is told
 * for English only.
 */
@NullMarked
package org.parallax.core.date;

import org.jspecify.annotations.NullMarked;
