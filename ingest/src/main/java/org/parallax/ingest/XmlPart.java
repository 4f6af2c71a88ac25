package org.parallax.ingest;

/** What an element of XML holds. */
sealed interface XmlPart permits XmlNode, XmlText {}
