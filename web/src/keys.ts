/** Keys: one table, so that the help on `?` can never tell of a key that does nothing. */
import { useLayoutEffect } from 'preact/hooks';
import { useLatest } from './load';

export interface Key {
  /** As `KeyboardEvent.key` gives it; "g s" is g, then s. */
  key: string;
  what: string;
  act: () => void;
}

const tables: { name: string; keys: Key[] }[] = [];
let first = '';
let firstAt = 0;

const OFF = 'parallax-keys-off';

/** Whether keys of one letter do nothing, for those who speak to their machine or slip; Escape works all the same. */
export function keysOff(): boolean {
  return localStorage.getItem(OFF) !== null;
}

export function turnKeys(off: boolean): void {
  if (off) localStorage.setItem(OFF, '1');
  else localStorage.removeItem(OFF);
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (inField(event.target) && event.key !== 'Escape') return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key !== 'Escape' && keysOff()) return;
  const isControl = event.target instanceof Element && event.target.closest('button, a, summary, [role="tab"]');
  if (event.key === 'Enter' && (isControl || !document.querySelector('.row'))) return;
  const now = event.timeStamp;
  const two = now - firstAt < 1200 ? `${first} ${event.key}` : '';
  for (const wanted of two ? [two, event.key] : [event.key]) {
    for (let i = tables.length - 1; i >= 0; i--) {
      const found = tables[i]?.keys.find((k) => k.key === wanted);
      if (found) {
        event.preventDefault();
        first = '';
        found.act();
        return;
      }
    }
  }
  first = event.key;
  firstAt = now;
}

addEventListener('keydown', pressed);

/** Makes keys work as long as the part of the page that names them is shown; the latest part wins. */
export function useKeys(name: string, keys: Key[]): void {
  const act = useLatest((i: number) => keys[i]?.act());
  const shape = keys.map((k) => `${k.key}\t${k.what}`).join('\n');
  // Before the part is painted: a key pressed at its first sight is not lost.
  useLayoutEffect(() => {
    const table = { name, keys: (shape === '' ? [] : shape.split('\n')).map((line, i) => ({ key: line.split('\t')[0] ?? '', what: line.split('\t')[1] ?? '', act: () => act(i) })) };
    tables.push(table);
    return () => {
      tables.splice(tables.indexOf(table), 1);
    };
  }, [name, shape]);
}

/** What keys do now, part by part, for the help. */
export function allKeys(): { name: string; keys: Key[] }[] {
  return tables.filter((table) => table.keys.length > 0);
}
