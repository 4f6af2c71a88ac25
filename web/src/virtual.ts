/** Long lists of which only what is seen is in the page: TanStack Virtual, tied to Preact. */
import { Virtualizer, observeWindowOffset, observeWindowRect, windowScroll, type PartialKeys, type VirtualizerOptions } from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Given = PartialKeys<VirtualizerOptions<Window, HTMLElement>, 'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'getScrollElement'>;

/** A list that scrolls with the window. */
export function useWindowList(given: Given): Virtualizer<Window, HTMLElement> {
  const [, draw] = useReducer<number, void>((n) => n + 1, 0);
  const options: VirtualizerOptions<Window, HTMLElement> = {
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    getScrollElement: () => window,
    initialOffset: () => scrollY,
    ...given,
    onChange: () => draw(),
  };
  const [made] = useState(() => new Virtualizer(options));
  made.setOptions(options);
  useEffect(() => made._didMount(), [made]);
  useLayoutEffect(() => made._willUpdate());
  return made;
}
