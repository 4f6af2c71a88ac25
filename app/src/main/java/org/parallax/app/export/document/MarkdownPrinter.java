package org.parallax.app.export.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Prints a document as Markdown (CommonMark with the tables and footnotes of GitHub), as a stream.
 * What words look like to a reader of Markdown is escaped. Notes stand where the document puts
 * them, at the end of each story. Not safe to share between threads.
 */
public final class MarkdownPrinter implements DocumentPrinter {
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .nodeRendererFactory(new Marks())
          .extensions(List.of(TablesExtension.create()))
          .build();

  private final OutputStream out;

  /** Number of each note; those up to {@code printed} are printed. */
  private final Map<Piece.Note, Integer> notes = new LinkedHashMap<>();

  private int printed;
  private boolean first = true;

  /** What is printed as it stands: the mark of a note, an address. */
  private static final class Mark extends CustomNode {
    private final String words;

    Mark(String words) {
      this.words = words;
    }
  }

  /** Prints marks. */
  private static final class Marks implements MarkdownNodeRendererFactory {
    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of(Mark.class);
        }

        @Override
        public void render(Node node) {
          context.getWriter().raw(((Mark) node).words);
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('~', '!', '|', '$', '{', '}');
    }
  }

  /**
   * Makes a printer.
   *
   * @param out is given UTF-8, lines ended by {@code \n}; flushed at the end, and left open
   */
  public MarkdownPrinter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(String title, SortedMap<String, String> run) {}

  @Override
  public void print(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        org.commonmark.node.Heading node = new org.commonmark.node.Heading();
        node.setLevel(heading.level());
        node.appendChild(new Text(Piece.clean(heading.text())));
        write(node);
      }
      case Block.Paragraph paragraph -> write(paragraph(paragraph.pieces()));
      case Block.Bullets bullets -> {
        BulletList list = new BulletList();
        list.setTight(true);
        for (List<Piece> item : bullets.items()) {
          ListItem node = new ListItem();
          node.appendChild(paragraph(item));
          list.appendChild(node);
        }
        write(list);
      }
      case Block.Table table -> write(table(table));
      case Block.Notes end -> notes();
    }
  }

  private org.commonmark.node.Paragraph paragraph(List<Piece> pieces) {
    var paragraph = new org.commonmark.node.Paragraph();
    fill(paragraph, pieces);
    return paragraph;
  }

  private void fill(Node node, List<Piece> pieces) {
    for (Piece piece : pieces) {
      node.appendChild(
          switch (piece) {
            case Piece.Words words -> words(words);
            case Piece.Link link when link.opens() -> new Mark("<" + link.address() + ">");
            case Piece.Link link -> new Text(Piece.clean(link.address()));
            case Piece.Note note -> {
              int number = notes.computeIfAbsent(note, n -> notes.size() + 1);
              yield new Mark("[^" + number + "]");
            }
          });
    }
  }

  /** Blanks stay outside of the marks of emphasis, which would be none else. */
  private static Node words(Piece.Words words) {
    Text text = new Text(Piece.printable(words.text()));
    if (words.weight() == Piece.Weight.PLAIN) {
      return text;
    }
    text.setLiteral(text.getLiteral().strip());
    Node node =
        words.weight() == Piece.Weight.STRONG ? new StrongEmphasis("**") : new Emphasis("*");
    node.appendChild(text);
    return node;
  }

  private Node table(Block.Table table) {
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    TableRow names = new TableRow();
    for (String name : table.head()) {
      names.appendChild(cell(List.of(Piece.of(name)), true));
    }
    head.appendChild(names);
    block.appendChild(head);
    TableBody body = new TableBody();
    for (List<List<Piece>> row : table.rows()) {
      TableRow node = new TableRow();
      row.forEach(c -> node.appendChild(cell(c, false)));
      body.appendChild(node);
    }
    block.appendChild(body);
    return block;
  }

  private Node cell(List<Piece> pieces, boolean head) {
    TableCell cell = new TableCell();
    cell.setHeader(head);
    // Two bars without anything between them span columns in some dialects.
    fill(cell, pieces.isEmpty() ? List.of(Piece.of("\u00a0")) : pieces);
    return cell;
  }

  private void notes() {
    List<Piece.Note> all = List.copyOf(notes.keySet());
    for (; printed < all.size(); printed++) {
      Node note = new org.commonmark.node.Paragraph();
      note.appendChild(new Mark("[^" + (printed + 1) + "]: "));
      fill(note, all.get(printed).pieces());
      write(note);
    }
  }

  private void write(Node node) {
    Document document = new Document();
    document.appendChild(node);
    String text = (first ? "" : "\n") + RENDERER.render(document).stripTrailing() + "\n";
    first = false;
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
