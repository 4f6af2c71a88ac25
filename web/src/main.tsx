/** The page: what stands around every screen, and which screen an address names. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AddPage, useDrop } from './add';
import { AgendaPage } from './calendar';
import { DecisionsPage } from './decisions';
import { DroppedPage } from './dropped';
import { allKeys, keysOff, turnKeys, useKeys } from './keys';
import { follow, onLive } from './live';
import { usePrinting } from './load';
import { Dialog, Say, type Said } from './parts';
import { NamePageView, PeoplePage } from './people';
import { cameBack, followLinks, go, usePlace, type Place } from './router';
import { StoriesPage } from './stories';
import { StoryPage } from './story';

const SCREENS: { path: string; name: string; key: string }[] = [
  { path: '/', name: 'Stories', key: 's' },
  { path: '/people', name: 'People and places', key: 'p' },
  { path: '/agenda', name: 'Agenda', key: 'a' },
  { path: '/dropped', name: 'Dropped', key: 'd' },
  { path: '/decisions', name: 'Decisions', key: 'c' },
  { path: '/add', name: 'Add', key: 'n' },
];

function Screen({ place }: { place: Place }) {
  const [first, second] = place.parts;
  if (first === undefined) return <StoriesPage place={place} />;
  if (first === 'stories' && second !== undefined) return <StoryPage key={second} place={place} />;
  if (first === 'stories') return <StoriesPage place={place} />;
  if (first === 'people') return second === undefined ? <PeoplePage place={place} /> : <NamePageView place={place} />;
  if (first === 'agenda') return <AgendaPage place={place} />;
  if (first === 'dropped') return <DroppedPage />;
  if (first === 'decisions') return <DecisionsPage />;
  if (first === 'add') return <AddPage />;
  return (
    <>
      <h1>There is nothing at this address</h1>
      <p>
        <a href="/">To the stories</a>
      </p>
    </>
  );
}

function App() {
  const place = usePlace();
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [live, setLive] = useState(false);
  const over = useDrop(() => go('/add'));
  useEffect(() => onLive(setLive), []);
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(null), said.undo ? 20_000 : 8_000);
    return () => clearTimeout(timer);
  }, [said]);
  const at = place.parts[0] === 'stories' || place.parts.length === 0 ? '/' : `/${place.parts[0]}`;
  useEffect(() => {
    if (place.parts[0] !== 'stories') document.title = `${SCREENS.find((s) => s.path === at)?.name ?? 'Parallax'} – Parallax`;
  }, [at, place]);
  useEffect(() => document.querySelector('.top [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [at]);
  useFocusOn(place.parts.slice(0, 2).join('/'));
  useOpenedForPaper();
  useKeys('Everywhere', [
    ...SCREENS.map((s) => ({ key: `g ${s.key}`, what: s.name, act: () => go(s.path) })),
    { key: '?', what: 'this help', act: () => setHelp(true) },
  ]);
  return (
    <Say.Provider value={setSaid}>
      <a class="skip" href="#main">
        To the content
      </a>
      <header class="top">
        <a class="name" href="/">
          <img src="/page/icon.svg" alt="" width="22" height="22" /> Parallax
        </a>
        <nav aria-label="Screens">
          {SCREENS.map((s) => (
            <a key={s.path} href={s.path} aria-current={s.path === at ? 'page' : undefined} title={`g ${s.key}`}>
              {s.name}
            </a>
          ))}
        </nav>
        <span class={`live ${live ? 'on' : ''}`} role="status" title={live ? 'News comes in by itself.' : 'No line to the server; what is shown may be old.'}>
          {live ? 'live' : 'not live'}
        </span>
        <button type="button" class="plain" onClick={() => setHelp(true)} aria-label="Help (?)" title="?">
          ?
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        <Screen place={place} />
      </main>
      <div class="said-place" role="status" aria-live="polite">
        {said && (
          <p class={`said ${said.bad ? 'bad' : ''}`}>
            {said.text}
            {said.undo && (
              <button
                type="button"
                onClick={() => {
                  said.undo?.();
                  setSaid(null);
                }}
              >
                {said.undoName ?? 'Undo'}
              </button>
            )}
            <button type="button" class="plain" aria-label="Close the message" onClick={() => setSaid(null)}>
              ✕
            </button>
          </p>
        )}
      </div>
      {over && <div class="drop-here">Drop them: they are read here, nothing leaves this machine.</div>}
      {help && <Help close={() => setHelp(false)} />}
    </Say.Provider>
  );
}

/** On a new screen eye, keyboard and reading voice begin at its content. */
function useFocusOn(screen: string): void {
  const before = useRef(screen);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    if (!cameBack()) scrollTo({ top: 0, behavior: 'instant' });
    const main = document.getElementById('main');
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [screen]);
}

/** On paper nothing can be pressed: what is folded is unfolded for as long as it is printed. */
function useOpenedForPaper(): void {
  const printing = usePrinting();
  useLayoutEffect(() => {
    if (!printing) return undefined;
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not(.menu, [open])')];
    for (const one of folded) one.open = true;
    return () => folded.forEach((one) => (one.open = false));
  }, [printing]);
}

function Help({ close }: { close: () => void }) {
  const tables = useRef(allKeys().toReversed());
  const [off, setOff] = useState(keysOff());
  return (
    <Dialog title="Help" close={close}>
      <div class="help">
        <p>
          A story is what several reports tell of one event. An <em>origin</em> is where words came from: ten outlets that print one agency’s sentence are one origin. Press a
          sentence to see the words it rests on; words in [brackets] were put in by Parallax, from the report.
        </p>
        <ul class="signs">
          <li>
            <span class="standing denied">✕</span> somebody denies it
          </li>
          <li>
            <span class="standing differing">≠</span> another report gives a value that cannot hold beside it
          </li>
          <li>
            <span class="standing corroborated">●</span> two independent origins or more report it
          </li>
          <li>
            <span class="standing single-origin">○</span> no second origin found
          </li>
        </ul>
        <p>
          The origins of a story are those of its articles as wholes; a sentence may have more, since linked articles report some things each in words of their own, or fewer.
        </p>
        <p class="quiet">Parallax never says that something is true.</p>
        <label class="check">
          <input
            type="checkbox"
            checked={!off}
            onChange={(e) => {
              turnKeys(!e.currentTarget.checked);
              setOff(!e.currentTarget.checked);
            }}
          />{' '}
          Keys of one letter work, as below
        </label>
        <div class="key-tables">
          {tables.current.map((table) => (
            <table key={table.name}>
              <caption>{table.name}</caption>
              <tbody>
                {table.keys.map((k) => (
                  <tr key={k.key}>
                    <th scope="row">
                      {k.key.split(' ').map((part) => (
                        <kbd key={part}>{part === 'Escape' ? 'Esc' : part}</kbd>
                      ))}
                    </th>
                    <td>{k.what}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

document.addEventListener('click', followLinks);
void follow();
const box = document.getElementById('page');
if (box) render(<App />, box);
