/** Loading with the states a reader sees: nothing yet, an answer, a problem in words. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { get, type Problem } from './api';
import type { Page } from './dossier';

export interface Loaded<T> {
  value: T | null;
  problem: Problem | null;
  loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  again: () => void;
}

/** Loads a path of the API, again whenever it changes; null loads nothing. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<{ path: string | null; value: T | null; problem: Problem | null; loading: boolean }>({
    path,
    value: null,
    problem: null,
    loading: path !== null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    setState((before) => ({ path, value: before.path === path ? before.value : null, problem: null, loading: true }));
    get<T>(path, stop.signal).then(
      (value) => setState({ path, value, problem: null, loading: false }),
      (problem: Problem) => {
        if (!stop.signal.aborted) setState((before) => ({ path, value: before.value, problem, loading: false }));
      },
    );
    return () => stop.abort();
  }, [path, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: state.path === path ? state.value : null, problem: state.problem, loading: state.loading, again };
}

/** A value that follows another once that has been still for some milliseconds. */
export function useStill<T>(value: T, milliseconds: number): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return still;
}

/** A function that always sees the latest values, yet stays the same function. */
export function useLatest<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const held = useRef(act);
  held.current = act;
  return useCallback((...given: A) => held.current(...given), []);
}

/** What a path gives page by page; `more` adds the next page, and is null when there is none. */
export function usePages<T, P extends Page<T> = Page<T>>(path: string): { first: Loaded<P>; items: T[]; more: (() => void) | null; problem: Problem | null } {
  const first = useLoad<P>(path);
  const [rest, setRest] = useState<{ of: P | null; items: T[]; next: string | null; problem: Problem | null }>({ of: null, items: [], next: null, problem: null });
  const mine = rest.of === first.value;
  const next = mine && rest.of ? rest.next : (first.value?.next ?? null);
  const items = (first.value?.items ?? []).concat(mine ? rest.items : []);
  const more = () => {
    const of = first.value;
    get<P>(`${path}&after=${encodeURIComponent(next ?? '')}`).then(
      (page) => setRest({ of, items: (mine ? rest.items : []).concat(page.items), next: page.next, problem: null }),
      (problem: Problem) => setRest({ of, items: mine ? rest.items : [], next, problem }),
    );
  };
  return { first, items, more: next === null ? null : more, problem: mine ? rest.problem : null };
}

const PAPER = matchMedia('print');

/** Whether the page is being printed: then all is shown that a press would show. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(PAPER.matches);
  useEffect(() => {
    // Before, not at, the change of the medium: by then the pages are counted, and what is shown later would be cut off.
    const begins = () => setPrinting(true);
    const ends = () => setPrinting(false);
    const changed = () => setPrinting(PAPER.matches);
    addEventListener('beforeprint', begins);
    addEventListener('afterprint', ends);
    PAPER.addEventListener('change', changed);
    return () => {
      removeEventListener('beforeprint', begins);
      removeEventListener('afterprint', ends);
      PAPER.removeEventListener('change', changed);
    };
  }, []);
  return printing;
}
