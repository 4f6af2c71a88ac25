/** Addresses of the page: every story, tab and sentence has one that can be shared. */
import { useEffect, useState } from 'preact/hooks';

export interface Place {
  /** The path in parts, decoded: ['stories', 'estmark-radio', 'claims']. */
  parts: string[];
  query: URLSearchParams;
}

function here(): Place {
  const parts = location.pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return { parts, query: new URLSearchParams(location.search) };
}

const CHANGED = 'parallax:place';

let back = false;

/** Whether the reader came to where they are by going back, and so wants to be where they were. */
export function cameBack(): boolean {
  return back;
}

/** Goes to an address of the page. `replace` leaves no step to go back to. */
export function go(address: string, replace = false): void {
  if (address === location.pathname + location.search) return;
  if (!replace) back = false;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}

/** Goes back to an address that was left, to where one was in it. */
export function goBackTo(address: string): void {
  history.pushState(null, '', address);
  back = true;
  window.dispatchEvent(new Event(CHANGED));
}

/** The address of something inside a story. */
export function storyAddress(id: string, tab = '', item = ''): string {
  const path = `/stories/${encodeURIComponent(id)}${tab && tab !== 'brief' ? `/${tab}` : ''}`;
  return item ? `${path}?item=${encodeURIComponent(item)}` : path;
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const changed = () => setPlace(here());
    const stepped = () => {
      back = true;
      changed();
    };
    addEventListener('popstate', stepped);
    addEventListener(CHANGED, changed);
    return () => {
      removeEventListener('popstate', stepped);
      removeEventListener(CHANGED, changed);
    };
  }, []);
  return place;
}

/** Lets links within the page change the place without loading it anew; others, and clicks with a key held, stay links. */
export function followLinks(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.hasAttribute('download')) return;
  if (link.origin !== location.origin || link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
