/** Loading with the states a reader sees: nothing yet, an answer, a problem in words. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { get, type Problem } from './api';

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
