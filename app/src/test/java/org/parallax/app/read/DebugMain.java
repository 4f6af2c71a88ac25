package org.parallax.app.read;

import java.util.*;
import org.parallax.app.Models;
import org.parallax.core.align.*;
import org.parallax.core.read.Reader;
import org.parallax.model.*;

class DebugMain {
  public static void main(String[] a) throws Exception {
    Reader r = new Reader(Models.annotator());
    for (String l : java.nio.file.Files.readAllLines(java.nio.file.Path.of(a[1]))) {
      Reading x =
          r.read(
              new Article(
                  "a",
                  new Article.Source("a.txt", null, null, List.of()),
                  null,
                  List.of(),
                  "en",
                  null,
                  null,
                  null,
                  SourcedText.of(l, 0, l.length()),
                  List.of(),
                  List.of()),
              new Dating(a[0], Precision.DAY, "published", true, List.of()));
      for (AnnotatedSentence s : x.annotated()) {
        StringBuilder b = new StringBuilder();
        for (Token t : s.tokens()) b.append(t.text()).append('/').append(t.tag()).append(' ');
        System.out.println(b);
      }
      for (TimeExpression t : x.times())
        System.out.println(
            "   " + x.article().words(t.span()) + " = " + t.value() + " " + t.type());
      for (var e : new TimelineMaker().make(new Joined(List.of(x), List.of()), a[0]))
        System.out.println(" T " + e.date() + " " + e.what());
      for (var e : new AgendaMaker().make(new Joined(List.of(x), List.of()), null))
        System.out.println(" A " + e.start() + " " + e.what());
    }
  }
}
