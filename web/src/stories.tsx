/** The list of stories: what to read first, found by words, day, outlet, name and origins. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { takeExamples } from './add';
import { get, query, type Problem } from './api';
import { Ask, markRead, type Wish } from './decide';
import type { Page, StoryItem } from './dossier';
import { ExportMenu } from './export';
import { useKeys } from './keys';
import { onChange } from './live';
import { useLatest, usePrinting, useStill } from './load';
import { Empty, ProblemNote, useFailed } from './parts';
import { cameBack, go, goBackTo, storyAddress, type Place } from './router';
import { Bdi, count, day } from './text';
import { useWindowList } from './virtual';

const PAGE = 200;
/** The API gives no more at once. */
const MOST = 500;
const FILTERS = ['q', 'from', 'to', 'outlet', 'name', 'origins', 'articles', 'status', 'sort'] as const;
type Filters = Record<(typeof FILTERS)[number], string>;

function filtersOf(place: Place): Filters {
  return Object.fromEntries(FILTERS.map((name) => [name, place.query.get(name) ?? ''])) as Filters;
}

interface Listed {
  items: StoryItem[];
  next: string | null;
  loading: boolean;
  problem: Problem | null;
}

const NOTHING: Listed = { items: [], next: null, loading: true, problem: null };

/** The list as the reader left it, for the way back. */
interface Left {
  asked: string;
  items: StoryItem[];
  next: string | null;
  at: number;
  scroll: number;
}

let left: Left | null = null;

/** Goes back to the list, to the story that was opened from it. */
export function goBackToStories(): void {
  goBackTo(`/${left?.asked ?? ''}`);
}

/** Loads pages of a list as they are needed; a new question throws the old answer away only when the new one is there. */
function useStories(asked: string, turn: number, before: Left | null): [Listed, () => void] {
  const [state, setState] = useState<Listed>(before ? { items: before.items, next: before.next, loading: false, problem: null } : NOTHING);
  const stop = useRef<AbortController | null>(null);
  const load = (after: string | null, limit = PAGE) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setState((before) => ({ ...before, loading: true, problem: null }));
    const path = `/stories${asked}${asked ? '&' : '?'}limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    get<Page<StoryItem>>(path, mine.signal).then(
      (page) =>
        setState((before) => ({
          items: after ? before.items.concat(page.items) : page.items,
          next: page.next,
          loading: false,
          problem: null,
        })),
      (problem: Problem) => {
        if (!mine.signal.aborted) setState((before) => ({ ...before, loading: false, problem }));
      },
    );
  };
  const question = useRef(asked);
  useEffect(() => {
    // The same question again: the reader does not lose what they had scrolled to.
    load(null, question.current === asked ? Math.min(MOST, Math.max(PAGE, state.items.length)) : PAGE);
    question.current = asked;
    return () => stop.current?.abort();
  }, [asked, turn]);
  const more = useLatest(() => {
    if (state.next !== null && !state.loading) load(state.next);
  });
  return [state, more];
}

export function StoriesPage({ place }: { place: Place }) {
  const filters = filtersOf(place);
  const [turn, setTurn] = useState(0);
  const [typed, setTyped] = useState(filters);
  const still = useStill(typed, 200);
  const failed = useFailed();
  const stillQuery = query(still);
  useEffect(() => go(`/${stillQuery}`, true), [stillQuery]);
  const before = useRef(left && cameBack() && left.asked === stillQuery ? left : null);
  const [listed, more] = useStories(stillQuery, turn, before.current);
  const [fresh, setFresh] = useState<Set<string>>(new Set());
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [at, setAt] = useState(before.current?.at ?? 0);
  const [wish, setWish] = useState<Wish | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => onChange((changed) => setFresh((before) => new Set(before).add(changed.story))), []);
  const asked = useRef(stillQuery);
  useEffect(() => {
    if (asked.current !== stillQuery) setAt(0);
    asked.current = stillQuery;
  }, [stillQuery]);
  const keep = useLatest(() => {
    left = { asked: stillQuery, items: listed.items, next: listed.next, at, scroll: scrolled.current };
  });
  // Where the reader is, told while they are there: when they go, the page may have been scrolled already.
  const scrolled = useRef(before.current?.scroll ?? 0);
  useLayoutEffect(() => {
    if (before.current) {
      scrollTo({ top: before.current.scroll, behavior: 'instant' });
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${before.current?.at}"] a`)?.focus({ preventScroll: true }));
    }
    const moved = () => {
      if (location.pathname === '/' || location.pathname === '/stories') scrolled.current = scrollY;
    };
    addEventListener('scroll', moved, { passive: true });
    return () => {
      removeEventListener('scroll', moved);
      keep();
    };
  }, []);
  const reload = () => {
    setFresh(new Set());
    setTurn((t) => t + 1);
  };
  const set = (name: keyof Filters, value: string) => setTyped({ ...typed, [name]: value });

  const printing = usePrinting();
  const box = useRef<HTMLDivElement>(null);
  const rows = useWindowList({
    count: listed.items.length,
    estimateSize: () => 76,
    overscan: printing ? listed.items.length : 12,
    scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (i) => listed.items[i]?.id ?? i,
  });
  const seen = rows.getVirtualItems();
  const lastSeen = seen[seen.length - 1]?.index ?? 0;
  useEffect(() => {
    if (lastSeen > listed.items.length - 40) more();
  }, [lastSeen, listed.items.length, more]);

  const move = (by: number) => {
    const to = Math.max(0, Math.min(listed.items.length - 1, at + by));
    setAt(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${to}"] a`)?.focus({ preventScroll: true }));
  };
  const here = () => listed.items[at];
  const pick = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const read = (item: StoryItem | undefined) => {
    if (!item) return;
    markRead(item).then(reload, failed);
  };
  useKeys('Stories', [
    { key: 'j', what: 'next story', act: () => move(1) },
    { key: 'k', what: 'story before', act: () => move(-1) },
    { key: 'Enter', what: 'open the story', act: () => here() && go(storyAddress(here()?.id ?? '')) },
    { key: 'x', what: 'pick the story, to merge', act: () => here() && pick(here()?.id ?? '') },
    { key: 'm', what: 'mark as read', act: () => read(here()) },
    { key: '/', what: 'search', act: () => search.current?.focus() },
    { key: '.', what: 'show what came in', act: reload },
  ]);
  const asks = FILTERS.some((name) => name !== 'sort' && filters[name] !== '');
  const none = !listed.loading && !listed.problem && listed.items.length === 0;
  // Where nothing is kept there is nothing to look for.
  const empty = none && !asks && FILTERS.every((name) => name === 'sort' || typed[name] === '');
  const chosen = useMemo(() => listed.items.filter((i) => picked.has(i.id)), [listed.items, picked]);

  return (
    <div class="stories">
      <h1 class="unseen">Stories</h1>
      {!empty && <FilterBar typed={typed} set={set} clear={() => setTyped(Object.fromEntries(FILTERS.map((n) => [n, ''])) as Filters)} search={search} asks={asks} />}
      {listed.problem && <ProblemNote problem={listed.problem} again={reload} />}
      <div class="list-head">
        <p class="count-line" role="status">
          {listed.loading && listed.items.length === 0
            ? 'Loading…'
            : listed.items.length === 0
              ? ''
              : `${count(listed.items.length, 'story', 'stories')}${listed.next ? ' so far; scroll for more' : ''}`}
          {fresh.size > 0 && (
            <button type="button" class="fresh" onClick={reload} title="Show them (.)">
              {count(fresh.size, 'story has', 'stories have')} news: show
            </button>
          )}
        </p>
        {listed.items.length > 0 && (
          <ExportMenu name="Export what is shown" path={(form) => `/stories/export${query({ ...still, format: form })}`} file="stories" />
        )}
      </div>
      {picked.size > 0 && (
        <div class="picked" role="region" aria-label="Picked stories">
          <span role="status">{count(picked.size, 'story', 'stories')} picked</span>
          <button
            type="button"
            disabled={picked.size < 2}
            onClick={() => setWish({ title: 'Merge these stories?', act: 'Merge', body: { kind: 'merge', stories: chosen.map((s) => s.id) } })}
          >
            Merge…
          </button>
          <button type="button" onClick={() => setPicked(new Set())}>
            Drop the picks
          </button>
        </div>
      )}
      {empty && <FirstStart />}
      {!empty && none && <NothingFits />}
      <div class="rows" ref={box} role="list" aria-label="Stories" style={{ height: `${rows.getTotalSize()}px` }}>
        {seen.map((row) => {
          const item = listed.items[row.index];
          if (!item) return null;
          return (
            <div
              key={row.key}
              class="row"
              role="listitem"
              aria-posinset={row.index + 1}
              aria-setsize={listed.next ? -1 : listed.items.length}
              data-row={row.index}
              data-index={row.index}
              ref={(node) => {
                if (node) rows.measureElement(node);
              }}
              style={{ transform: `translateY(${row.start - rows.options.scrollMargin}px)` }}
              data-at={row.index === at ? '' : undefined}
            >
              <StoryRow item={item} picked={picked.has(item.id)} pick={() => pick(item.id)} focus={() => setAt(row.index)} />
            </div>
          );
        })}
      </div>
      {wish && (
        <Ask
          wish={wish}
          close={() => setWish(null)}
          done={() => {
            setPicked(new Set());
            reload();
          }}
        />
      )}
    </div>
  );
}

function StoryRow({ item, picked, pick, focus }: { item: StoryItem; picked: boolean; pick: () => void; focus: () => void }) {
  const status = item.readAccount === 0 ? 'unread' : item.readAccount < item.account ? 'changed' : 'read';
  const title = item.title ?? item.headline ?? 'No headline';
  return (
    <div class={`story-row ${status}`}>
      <input type="checkbox" checked={picked} aria-label={`Pick “${title.slice(0, 80)}” to merge`} onChange={pick} onFocus={focus} />
      <a href={storyAddress(item.id, status === 'changed' ? 'changed' : '')} onFocus={focus}>
        <span class="story-title" dir="auto">
          <Bdi text={title} most={220} />
        </span>
        <span class="story-facts">
          {status !== 'read' && <span class={`mark ${status}`}>{status === 'unread' ? 'New' : 'Changed'}</span>}
          {item.pinned && <span class="mark pinned">{item.proposals > 0 ? `Pinned, ${item.proposals} proposed` : 'Pinned'}</span>}
          <span class="fact">{count(item.articles, 'article')}</span>
          <span class="fact">{count(item.outlets, 'outlet')}</span>
          <span class="fact origins">{count(item.origins, 'origin')}</span>
          {item.growth > 0 && item.account > 1 && <span class="fact growth">+{item.growth} since</span>}
          <span class="fact last">{day(item.lastDay)}</span>
        </span>
      </a>
    </div>
  );
}

function FilterBar({
  typed,
  set,
  clear,
  search,
  asks,
}: {
  typed: Filters;
  set: (name: keyof Filters, value: string) => void;
  clear: () => void;
  search: { current: HTMLInputElement | null };
  asks: boolean;
}) {
  const [open, setOpen] = useState(() => matchMedia('(min-width: 900px)').matches || typed.outlet !== '' || typed.name !== '');
  const field = (name: keyof Filters, label: string, type: 'text' | 'number' | 'date') => {
    const given = { value: typed[name], onInput: (e: { currentTarget: HTMLInputElement }) => set(name, e.currentTarget.value) };
    return (
      <label>
        {label}
        {type === 'text' ? <input type="text" {...given} /> : type === 'date' ? <input type="date" {...given} /> : <input type="number" min={0} {...given} />}
      </label>
    );
  };
  return (
    <form class="filters" role="search" aria-label="Stories" onSubmit={(e) => e.preventDefault()}>
      <label class="wide">
        <span class="unseen">Words in the reports</span>
        <input
          type="search"
          ref={search}
          value={typed.q}
          placeholder="Words in the reports  ( / )"
          onInput={(e) => set('q', e.currentTarget.value)}
        />
      </label>
      <label>
        <span class="unseen">Read or not</span>
        <select value={typed.status} onChange={(e) => set('status', e.currentTarget.value)}>
          <option value="">All</option>
          <option value="unread">New</option>
          <option value="changed">Changed</option>
          <option value="read">Read</option>
        </select>
      </label>
      <label>
        <span class="unseen">Order</span>
        <select value={typed.sort} onChange={(e) => set('sort', e.currentTarget.value)}>
          <option value="">Newest first</option>
          <option value="growth">Growing most</option>
          <option value="origins">Most origins</option>
        </select>
      </label>
      <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Fewer filters' : 'More filters'}
      </button>
      {asks && (
        <button type="button" class="plain" onClick={clear}>
          Clear
        </button>
      )}
      {open && (
        <div class="more-filters">
          {field('outlet', 'Outlet', 'text')}
          {field('name', 'Name', 'text')}
          {field('origins', 'Origins, at least', 'number')}
          {field('articles', 'Articles, at least', 'number')}
          {field('from', 'From', 'date')}
          {field('to', 'To', 'date')}
        </div>
      )}
    </form>
  );
}

function NothingFits() {
  return (
    <Empty title="No story fits.">
      <p>Fewer words or filters find more. In quotation marks words stand side by side; a * ends the beginning of a word. Outlet takes any part of a name or domain, Name a whole name.</p>
    </Empty>
  );
}

function FirstStart() {
  return (
    <Empty title="Nothing is kept here yet.">
      <p>
        <a class="button first" href="/add">
          Add articles
        </a>
      </p>
      <p>
        <button
          type="button"
          onClick={() => {
            go('/add');
            void takeExamples();
          }}
        >
          Read the examples
        </button>
      </p>
      <p class="quiet">
        The examples are nine invented reports of two events; from the command they are <code>parallax serve examples/ --data DIR</code>.
      </p>
    </Empty>
  );
}
