/** The source beside the account: an article with the cited words lit up, and on demand what was removed from it and why. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Removed, Span } from './dossier';
import { Bdi, count, day, marked, paragraphs, words, type Mark } from './text';
import { useKeys } from './keys';

/** What a reader asked to see: places in articles, the one shown first, and where the question came from. */
export interface Evidence {
  title: string;
  spans: Span[];
  at: number;
  /** Id of the item that was asked about; null for an article as such. */
  item: string | null;
}

/** An article as such: no words of it are lit. */
export function wholeOf(article: string): Span[] {
  return [{ article, start: 0, end: 0 }];
}

/** The articles that some places are in, each with the number of its first place. */
export function firstPlaces(spans: Span[]): Map<string, number> {
  const firsts = new Map<string, number>();
  spans.forEach((s, i) => {
    if (!firsts.has(s.article)) firsts.set(s.article, i);
  });
  return firsts;
}

/** Keys of the pane, for the help before it is open, too. */
export const SOURCE_KEYS = {
  n: 'next place that is cited',
  p: 'place before',
  r: 'show or hide what was removed',
  s: 'into the report, to read on in it',
  Escape: 'back to the sentence',
};

/** Whether nothing tells who published an article. */
export function isUnnamed(article: Article): boolean {
  return (article.source.outlet?.name ?? article.source.outlet?.domain ?? null) === null;
}

/** Name of who published an article; where nothing tells, that, and the name of its file. */
function outletOf(article: Article): string {
  if (isUnnamed(article)) {
    const file = article.source.path.split('/').at(-1) ?? '';
    return `outlet not named (${file.startsWith(article.id) ? file : article.id})`;
  }
  return (article.source.outlet?.name ?? article.source.outlet?.domain ?? '').replace(/^www\./, '');
}

/** The names by article; a second article of one outlet has a number, so that the two can be told apart. */
export function outletNames(articles: Article[]): Map<string, string> {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const article of articles) {
    const name = outletOf(article);
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    names.set(article.id, turn === 1 ? name : `${name} (${turn})`);
  }
  return names;
}

interface Given {
  articles: Map<string, Article>;
  outlet: (article: string) => string;
  evidence: Evidence;
  show: (evidence: Evidence) => void;
  close: () => void;
}

export function SourcePane({ articles, outlet, evidence, show, close }: Given) {
  const [removed, setRemoved] = useState(false);
  const span = evidence.spans[evidence.at];
  const article = span && articles.get(span.article);
  const body = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const n = evidence.spans.length;
    if (n > 1) show({ ...evidence, at: (evidence.at + by + n) % n });
  };
  useKeys('Source', [
    { key: 'n', what: SOURCE_KEYS.n, act: () => step(1) },
    { key: 'p', what: SOURCE_KEYS.p, act: () => step(-1) },
    { key: 'r', what: SOURCE_KEYS.r, act: () => setRemoved(!removed) },
    { key: 's', what: SOURCE_KEYS.s, act: () => body.current?.focus() },
    { key: 'Escape', what: SOURCE_KEYS.Escape, act: close },
  ]);
  useEffect(() => {
    const cited = body.current?.querySelector('mark.cited');
    const box = body.current;
    if (!box) return;
    // In a low window the report stands below what is read, and scrolls with it.
    if (box.parentElement && getComputedStyle(box.parentElement).position === 'static') {
      (cited ?? box.parentElement).scrollIntoView({ block: cited ? 'center' : 'start' });
      return;
    }
    if (!cited) {
      box.scrollTop = 0;
      return;
    }
    const place = cited.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = Math.max(0, place - box.clientHeight / 3);
  }, [evidence, article]);

  return (
    <aside class="source" aria-label="Source">
      <header class="source-head">
        <p class="source-nav">
          <button type="button" onClick={close} title="Back to the sentence (Esc)">
            ← Back
          </button>
          {evidence.spans.length > 1 && (
            <span class="stepper">
              <button type="button" onClick={() => step(-1)} aria-label="Place before" title="Place before (p)">
                ‹
              </button>
              <span>
                place {evidence.at + 1} of {evidence.spans.length}
              </span>
              <button type="button" onClick={() => step(1)} aria-label="Next place" title="Next place (n)">
                ›
              </button>
            </span>
          )}
        </p>
        {evidence.spans.length > 1 && <Places outlet={outlet} evidence={evidence} show={show} />}
      </header>
      <div class="source-body" ref={body} tabIndex={0} role="region" aria-label="Article">
        {article && span ? (
          <Report article={article} name={outlet(article.id)} evidence={evidence} removed={removed} toggle={() => setRemoved(!removed)} />
        ) : (
          <p class="quiet">This article is no longer in the story.</p>
        )}
      </div>
    </aside>
  );
}

/** One button for each outlet that is cited. */
function Places({ outlet, evidence, show }: Omit<Given, 'close' | 'articles'>) {
  const firsts = firstPlaces(evidence.spans);
  if (firsts.size < 2) return null;
  const now = evidence.spans[evidence.at]?.article;
  return (
    <p class="places">
      {[...firsts].map(([id, i]) => (
        <button key={id} type="button" class="chip" aria-pressed={id === now} onClick={() => show({ ...evidence, at: i })}>
          <Bdi text={outlet(id)} most={40} />
        </button>
      ))}
    </p>
  );
}

/** What a report day rests on, where its code alone would not say. */
const BASES: Record<string, string> = {
  published: 'the day it was published',
  siblings: 'as the other reports have it',
  'calendar-days': 'from the days it names',
  modified: 'the day it was last changed',
  captured: 'the day it was saved',
};

function Report({ article, name, evidence, removed, toggle }: { article: Article; name: string; evidence: Evidence; removed: boolean; toggle: () => void }) {
  const now = evidence.spans[evidence.at];
  const marks = (field: 'headline' | 'text'): Mark[] => {
    const here = evidence.spans.filter((s) => s.article === article.id && s.end > s.start && (s.field ?? 'text') === field);
    const kind = (s: Span) => (s === now ? 'cited' : 'also');
    return here.map((s) => ({ start: s.start, end: s.end, kind: kind(s) })).sort((a, b) => a.start - b.start || (a.kind === 'cited' ? -1 : 1));
  };
  const pieces = useMemo(() => interleaved(article), [article]);
  const textMarks = marks('text');
  const found = article.reportDay ?? article.published;
  return (
    <article lang={article.language ?? undefined}>
      <p class="source-outlet">
        <Bdi text={name} />
        {article.source.agency.length > 0 && <span class="quiet"> with words of {article.source.agency.join(', ')}</span>}
      </p>
      <h2 dir="auto">{article.headline ? marked(article.headline, 0, marks('headline')) : 'No headline'}</h2>
      <p class="quiet byline">
        {article.byline.length > 0 && (
          <>
            <Bdi text={article.byline.join(', ')} most={120} /> ·{' '}
          </>
        )}
        {found?.value ? day(found.value, found.precision) : 'no day found'}
        {found?.basis ? ` (${BASES[found.basis] ?? `from ${found.basis.replaceAll('-', ' ')}`})` : ''}
      </p>
      {article.notes.map((note) => (
        <p class="note" key={note.code}>
          <strong>{note.code.toLowerCase().replaceAll('_', ' ')}:</strong> <Bdi text={note.why} most={600} />
        </p>
      ))}
      {pieces.map((piece) =>
        'reason' in piece ? (
          removed && <RemovedLine key={`r${piece.sourceStart}-${piece.text.length}`} line={piece} />
        ) : (
          <p key={piece.start} dir="auto">
            {marked(piece.text, piece.start, textMarks)}
          </p>
        ),
      )}
      <footer>
        {article.removed.length > 0 && (
          <button type="button" aria-pressed={removed} onClick={toggle} title="r">
            {removed ? 'Hide' : 'Show'} {count(article.removed.length, 'removed line')}
          </button>
        )}
        <p class="quiet address">
          <Bdi text={article.source.url ?? article.source.path} most={160} />
        </p>
      </footer>
    </article>
  );
}

export function RemovedLine({ line }: { line: Removed }) {
  return (
    <p class="removed" dir="auto">
      <span class="unseen">Removed: </span>
      <del>{words(line.text.length > 400 ? `${line.text.slice(0, 400)}…` : line.text)}</del>
      <span class="reason">
        {line.reason.replaceAll('-', ' ')}
        {line.why ? `: ${line.why}` : ''}
      </span>
    </p>
  );
}

/** Paragraphs and removed lines in the order of the capture, as far as it can be told where a paragraph stood there. */
function interleaved(article: Article): (Removed | { start: number; text: string })[] {
  const lines = [...article.removed].sort((a, b) => (a.sourceStart ?? 0) - (b.sourceStart ?? 0));
  const all: (Removed | { start: number; text: string })[] = [];
  let next = 0;
  let sentence = 0;
  for (const paragraph of paragraphs(article.text)) {
    while (sentence < article.sentences.length && (article.sentences[sentence]?.end ?? 0) <= paragraph.start) sentence++;
    const place = article.sentences[sentence]?.sourceStart ?? null;
    for (let line = lines[next]; line && place !== null && (line.sourceStart ?? 0) < place; line = lines[++next]) all.push(line);
    all.push(paragraph);
  }
  return all.concat(lines.slice(next));
}
