/** Where the words come from: articles by origin, arcs between those that share passages, and the passages side by side. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, OriginGroup, Reuse } from '../dossier';
import { Long } from '../parts';
import { wholeOf } from '../source';
import { useDesk, type Desk } from '../story';
import { Bdi, count, day } from '../text';

interface Pair {
  a: number;
  b: number;
  words: number;
  shared: Reuse[];
}

interface Place {
  article: string;
  group: OriginGroup;
}

export function SourcesTab() {
  const desk = useDesk();
  const { account } = desk;
  const [open, setOpen] = useState<string | null>(null);
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const places = useMemo(() => placesOf(desk), [account]);
  const pairs = useMemo(() => pairsOf(account.reuse, places), [account, places]);
  const [listed, setListed] = useState(AT_ONCE);
  const drawn = useMemo(() => (pairs.length > MOST_DRAWN ? strongest(pairs, places.length) : pairs), [pairs, places]);
  const pair = pairs.find((p) => `${p.a}-${p.b}` === open);
  const rows = useRef<HTMLOListElement>(null);
  const tall = places.length > ON_A_PAGE;
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const moving = [...picked];
  return (
    <>
      {places.length > 1 && (
        <p class="quiet explains">
          Articles under one heading share words, an agency or a release, and count as one origin.
          {pairs.length > 0 && <span class={tall ? 'of-lines' : ''}> A line joins two with passages in common, the thicker the more words, dotted for a quotation alone.</span>} A sentence can have more origins than these:
          what linked articles each report in words of their own counts for each.
        </p>
      )}
      {picked.size > 0 && (
        <div class="picked" role="region" aria-label="Picked articles">
          <span role="status">{count(picked.size, 'article')} picked</span>
          <button
            type="button"
            disabled={picked.size === places.length}
            onClick={() => desk.wish({ title: 'Split these articles off?', act: 'Split off', body: { kind: 'split', articles: moving } })}
          >
            Split off…
          </button>
          <MoveField articles={moving} />
          <button type="button" onClick={() => setPicked(new Set())}>
            Drop the picks
          </button>
        </div>
      )}
      {drawn.length < pairs.length && (
        <p class="quiet explains of-lines">Drawn is for each article the line to where it shares the most words; all {count(pairs.length, 'pair')} are listed below.</p>
      )}
      <div class={`reuse ${pairs.length > 0 ? '' : 'apart'} ${tall ? 'tall' : ''}`}>
        {pairs.length > 0 && <Arcs pairs={drawn} rows={rows} open={open} setOpen={setOpen} />}
        <ol class="reuse-rows" ref={rows}>
          {originsOf(places).map(({ group, mine }) => (
            <li key={group.id} class="origin">
              <OriginName group={group} mine={mine} />
              <ol>
                {mine.map((place) => (
                  <SourceRow
                    key={place.article}
                    place={place}
                    article={desk.articles.get(place.article)}
                    why={account.why.find((w) => w.article === place.article)?.because}
                    picked={picked.has(place.article)}
                    pick={() => toggle(place.article)}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </div>
      {pairs.length > 0 && (
        <section class="group">
          <h2>
            Shared passages <span class="quiet">{count(pairs.length, 'pair')} of articles</span>
          </h2>
          <ul class="pairs">
            {pairs.slice(0, listed).map((p) => {
              const key = `${p.a}-${p.b}`;
              return (
                <li key={key}>
                  <button type="button" class="link" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
                    <Bdi text={desk.outlet(places[p.a]?.article ?? '')} most={40} /> and <Bdi text={desk.outlet(places[p.b]?.article ?? '')} most={40} />
                    <span class="quiet">
                      {' '}
                      {count(p.words, 'word')}
                      {quoteAlone(p) && ', a quotation alone'}
                    </span>
                  </button>
                  {pair === p && <Passages shared={p.shared} />}
                </li>
              );
            })}
          </ul>
          {pairs.length > listed && (
            <p class="tab-tools">
              <button type="button" onClick={() => setListed(listed + AT_ONCE)}>
                Show {Math.min(AT_ONCE, pairs.length - listed)} more
              </button>
              <span class="quiet">
                {listed} of {count(pairs.length, 'pair')}, those with the most words first
              </span>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function MoveField({ articles }: { articles: string[] }) {
  const { wish } = useDesk();
  const [story, setStory] = useState('');
  return (
    <form
      class="inline"
      onSubmit={(e) => {
        e.preventDefault();
        const id = decodeURIComponent(story.trim().replace(/^.*\/stories\//, '').replace(/[/?#].*$/, ''));
        wish({ title: 'Move these articles?', act: 'Move', body: { kind: 'move', articles, story: id } });
      }}
    >
      <input type="text" aria-label="Id or address of the story to move to" placeholder="Story id or address" required value={story} onInput={(e) => setStory(e.currentTarget.value)} />
      <button type="submit">Move…</button>
    </form>
  );
}

function SourceRow({ place, article, why, picked, pick }: { place: Place; article: Article | undefined; why: string | undefined; picked: boolean; pick: () => void }) {
  const { show, outlet, number, evidence } = useDesk();
  const name = outlet(place.article);
  return (
    <li class={`source-row item ${evidence?.item === place.article ? 'on' : ''}`} data-item={place.article}>
      <span class="source-line">
        <input type="checkbox" checked={picked} onChange={pick} aria-label={`Pick the article of ${name}, to split or move`} />
        <button
          type="button"
          class="item-open"
          onClick={() => show('Article', wholeOf(place.article), place.article)}
          title={why ? `In this story because it ${why}` : undefined}
        >
          <strong>
            <Bdi text={name} most={40} />
          </strong>{' '}
          <Bdi text={article?.headline ?? 'no headline'} most={140} />{' '}
          <span class="quiet whole">
            {article?.reportDay?.value ? day(article.reportDay.value) : 'no day found'}
            <span class="printed"> [{number(place.article)}]</span>
          </span>
          {article?.notes.some((n) => n.code === 'POSSIBLY_MACHINE_ALTERED') && <span class="mark altered">altered, it seems</span>}
          {article?.notes.some((n) => n.code === 'RETRACTION') && <span class="mark altered">retracted</span>}
          {article?.notes.some((n) => n.code === 'CORRECTION') && <span class="mark">corrected</span>}
        </button>
      </span>
    </li>
  );
}

/** What makes the articles below it one origin. */
function OriginName({ group, mine }: { group: OriginGroup; mine: Place[] }) {
  const { outlet, named } = useDesk();
  const name = group.name?.replace(/^www\./, '');
  return (
    <p class="origin-name">
      {name && name !== outlet(mine[0]?.article ?? '') ? <Bdi text={name} /> : mine.length > 1 ? 'One origin' : 'On its own'}
      {mine.length > 2 && `, ${count(mine.length, 'article')}`}:{' '}
      <span class="quiet">
        <Long text={named(group.because)} most={200} />
      </span>
    </p>
  );
}

function originsOf(places: Place[]): { group: OriginGroup; mine: Place[] }[] {
  const all: { group: OriginGroup; mine: Place[] }[] = [];
  for (const place of places) {
    const last = all.at(-1);
    if (last?.group === place.group) last.mine.push(place);
    else all.push({ group: place.group, mine: [place] });
  }
  return all;
}

function placesOf(desk: Desk): Place[] {
  const all: Place[] = [];
  const seen = new Set<string>();
  const groups = [...desk.account.originGroups].sort((a, b) => b.articles.length - a.articles.length);
  for (const group of groups) {
    for (const article of group.articles.filter((a) => !seen.has(a))) {
      seen.add(article);
      all.push({ article, group });
    }
  }
  for (const article of desk.account.articles) {
    if (!seen.has(article)) all.push({ article, group: { id: article, articles: [article], name: null, because: 'not read' } });
  }
  return all;
}

function pairsOf(reuse: Reuse[], places: Place[]): Pair[] {
  const index = new Map(places.map((p, i) => [p.article, i]));
  const pairs = new Map<string, Pair>();
  for (const shared of reuse) {
    const from = index.get(shared.from.article);
    const to = index.get(shared.to.article);
    if (from === undefined || to === undefined || from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const pair = pairs.get(`${a}-${b}`) ?? { a, b, words: 0, shared: [] };
    pair.words += shared.words;
    pair.shared.push(shared);
    pairs.set(`${a}-${b}`, pair);
  }
  return [...pairs.values()].sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b);
}

/** Whether all that two have in common is what they quote. */
function quoteAlone(pair: Pair): boolean {
  return pair.shared.every((s) => s.kind === 'same-quote');
}

/** For each article the pair by which it hangs together with the others most: the heaviest forest (Kruskal 1956). */
function strongest(pairs: Pair[], articles: number): Pair[] {
  const root = Array.from({ length: articles }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  return pairs.filter((pair) => {
    const [a, b] = [find(pair.a), find(pair.b)];
    root[a] = b;
    return a !== b;
  });
}

interface Ends {
  /** Height of all rows, and of the middle of each one's first line, in pixels from above. */
  high: number;
  at: number[];
}

/** Where the arcs end: measured, since rows are as high as their words need. */
function useEnds(rows: { current: HTMLElement | null }): Ends {
  const [ends, setEnds] = useState<Ends>({ high: 0, at: [] });
  useLayoutEffect(() => {
    const box = rows.current;
    if (!box) return undefined;
    const measure = () => {
      const { top, height } = box.getBoundingClientRect();
      const at = [...box.querySelectorAll('.source-line')].map((line) => {
        const { top: from, height: tall } = line.getBoundingClientRect();
        return from - top + Math.min(tall, LINE) / 2;
      });
      setEnds({ high: height, at });
    };
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    measure();
    return () => watch.disconnect();
  }, []);
  return ends;
}

/** Height of a line of words, in pixels, at most. */
const LINE = 26;

/** Arcs on the left of the rows: one for each pair, from one article to the other. */
function Arcs({ pairs, rows, open, setOpen }: { pairs: Pair[]; rows: { current: HTMLElement | null }; open: string | null; setOpen: (key: string | null) => void }) {
  const wide = 120;
  const { high, at: ends } = useEnds(rows);
  const thickest = pairs.length > 60 ? 2 : 9;
  const farthest = Math.max(1, ...pairs.map((p) => p.b - p.a));
  return (
    <svg class="arcs" viewBox={`0 0 ${wide} ${high}`} height={high} preserveAspectRatio="none" aria-hidden="true">
      {[...pairs].reverse().map((pair) => {
        const key = `${pair.a}-${pair.b}`;
        const out = 18 + ((wide - 30) * (pair.b - pair.a)) / farthest;
        const from = ends[pair.a] ?? 0;
        const to = ends[pair.b] ?? 0;
        return (
          <path
            key={key}
            class={`arc ${quoteAlone(pair) ? 'quote' : ''} ${open === key ? 'on' : ''}`}
            d={`M${wide} ${from}C${wide - out * 1.3} ${from} ${wide - out * 1.3} ${to} ${wide} ${to}`}
            stroke-width={Math.min(thickest, 1.5 + Math.sqrt(pair.words) / 3)}
            onClick={() => setOpen(open === key ? null : key)}
          />
        );
      })}
    </svg>
  );
}

/** Articles that stand on one sheet of paper with their lines. */
const ON_A_PAGE = 16;

/** Lines that can be told apart, and pairs listed at a time: two hundred reports that share words make twenty thousand pairs. */
const MOST_DRAWN = 120;
const AT_ONCE = 60;

const KINDS: Record<string, string> = {
  verbatim: 'word for word',
  edited: 'edited',
  abridged: 'shortened',
  merged: 'put together',
  paraphrase: 'in other words',
  'same-quote': 'the same quotation',
};

function Passages({ shared }: { shared: Reuse[] }) {
  const { articles, outlet, show } = useDesk();
  const text = (article: string, start: number, end: number) => articles.get(article)?.text.slice(start, end) ?? 'in an article of another story';
  return (
    <table class="passages">
      <tbody>
        {shared.map((s, i) => (
          <tr key={i}>
            <td>
              <button type="button" class="link" onClick={() => show('Shared passage', [s.from, s.to], null)}>
                <Bdi text={outlet(s.from.article)} most={40} />
              </button>
              <p dir="auto">{text(s.from.article, s.from.start, s.from.end)}</p>
            </td>
            <td>
              <button type="button" class="link" onClick={() => show('Shared passage', [s.to, s.from], null)}>
                <Bdi text={outlet(s.to.article)} most={40} />
              </button>{' '}
              <span class="quiet">
                {KINDS[s.kind] ?? s.kind}
                {s.direction === 'known' ? ', taken over from there' : ''}, {count(s.words, 'word')}
              </span>
              <p dir="auto">{text(s.to.article, s.to.start, s.to.end)}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
