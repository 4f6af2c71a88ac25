/** A dossier in, bytes out: the forms a dossier is printed in. */
@NullMarked
package org.parallax.app.export;

import org.jspecify.annotations.NullMarked;
