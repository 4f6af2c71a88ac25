/**
 * Two dossiers in, what changed between them out.
 *
 * <p><b>In</b> the JSON that {@code parallax read --format json} prints, of two times or two
 * inputs. <b>Out</b> changes by story: claims that are new, gained or lost an origin or are denied
 * since, figures and agenda items that moved. <b>Method.</b> Stories are paired by the articles
 * that they share; claims, figures and items by the words that they rest on, then by likeness of
 * what they say. <b>Known to fail</b> on a claim that is told in wholly other words by other
 * articles: it is one gone and one new.
 */
@NullMarked
package org.parallax.app.compare;

import org.jspecify.annotations.NullMarked;
