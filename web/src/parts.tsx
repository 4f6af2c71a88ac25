/** Small parts that stand on every screen. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { keepToken, type Problem } from './api';
import type { Standing } from './dossier';
import { usePrinting, type Loaded } from './load';
import { count, words } from './text';

export const STANDINGS: Record<Standing, { sign: string; name: string; means: string }> = {
  denied: { sign: '✕', name: 'Denied', means: 'Somebody denies it; the line says who.' },
  differing: { sign: '≠', name: 'Sources differ', means: 'Other reports give a value that cannot hold beside this one.' },
  corroborated: { sign: '●', name: 'Several origins', means: 'Two independent origins or more report it.' },
  'single-origin': { sign: '○', name: 'One origin', means: 'No second origin was found that says it. Others may say it in words too different to be matched.' },
};

/** How it stands, in the words of the printed account; `reports` are those that it is shown from. */
export function StandingMark({ standing, origins, reports }: { standing: Standing; origins: number; reports: number }) {
  const about = STANDINGS[standing];
  const alone = reports > 1 ? `one origin, in ${count(reports, 'report')}` : 'no second origin found';
  const said = standing === 'corroborated' ? count(origins, 'origin') : standing === 'single-origin' ? alone : `${about.name.toLowerCase()}, ${count(origins, 'origin')}`;
  return (
    <span class={`standing ${standing}`} title={about.means}>
      <span aria-hidden="true">{about.sign}</span> {said}
    </span>
  );
}

/** What is shown while something loads, when it failed, and then it. */
export function Shown<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  return (
    <>
      {of.problem && <ProblemNote problem={of.problem} again={of.again} />}
      {of.value !== null ? children(of.value) : of.loading ? <p class="quiet waiting" role="status">Loading…</p> : null}
    </>
  );
}

export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <div class="problem" role="alert">
      <p>{problem.message}</p>
      {problem.status === 401 && <TokenField />}
      {again && problem.status !== 401 && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

function TokenField() {
  const [given, setGiven] = useState('');
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        keepToken(given);
        location.reload();
      }}
    >
      <label>
        Your token <input type="password" value={given} autocomplete="off" onInput={(e) => setGiven(e.currentTarget.value)} />
      </label>{' '}
      <button type="submit">Use it in this tab</button>
      <p class="quiet">“parallax token analyst NAME” makes one. It is kept until the tab is closed.</p>
    </form>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** What was done, said to eye and ear, with what can be done about it. */
export interface Said {
  text: string;
  undo?: () => void;
  undoName?: string;
  bad?: boolean;
}

export const Say = createContext<(said: Said) => void>(() => undefined);

export function useSay(): (said: Said) => void {
  return useContext(Say);
}

/** Says what went wrong, in the words of the problem. */
export function useFailed(): (problem: Problem) => void {
  const say = useSay();
  return (problem) => say({ text: problem.message, bad: true });
}

/** A question before something changes: what will change, and the two answers. */
export function Dialog({ title, children, close }: { title: string; children: ComponentChildren; close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    // What it asks is read out first; a field that wants to be typed in goes before.
    if (!box.current?.querySelector('[autofocus]')) box.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      // What was pressed may be gone with what was decided.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby="dialog-title"
      onClose={close}
      onClick={(e) => {
        if (e.target === box.current) box.current?.close();
      }}
    >
      <div class="dialog">
        <header>
          <h2 id="dialog-title" tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="plain" aria-label="Close" onClick={() => box.current?.close()}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** A button that opens a list of actions below it; Escape and a click elsewhere close it. */
export function Menu({ name, children }: { name: string; children: ComponentChildren }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (e: Event) => {
      const at = box.current;
      if (at?.open && (e instanceof KeyboardEvent ? e.key === 'Escape' : !at.contains(e.target as Node))) {
        at.open = false;
        if (e instanceof KeyboardEvent) at.querySelector('summary')?.focus();
      }
    };
    addEventListener('pointerdown', away);
    addEventListener('keydown', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('keydown', away);
    };
  }, []);
  return (
    <details class="menu" ref={box}>
      <summary class="button">{name}</summary>
      <div
        class="menu-list"
        onClick={() => {
          if (box.current) box.current.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}

/** A long stretch of words, its beginning first, more of it on paper; all of it on demand. */
export function Long({ text, most = 320 }: { text: string; most?: number }) {
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const room = printing ? most * 4 : most;
  if (text.length <= room * 1.3) return <>{words(text)}</>;
  const end = text.lastIndexOf(' ', room);
  return (
    <>
      {words(all ? text : `${text.slice(0, end > room / 2 ? end : room)}…`)}{' '}
      <button type="button" class="link more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? 'show less of it' : 'show all of it'}
      </button>
    </>
  );
}

/** The first of many, and a button for the others; on paper all. */
export function useSome<T>(all: T[], most: number): { shown: T[]; toggle: ComponentChildren } {
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  // One or two more are no more to read than the button.
  if (printing || all.length <= most + 2) return { shown: all, toggle: null };
  return {
    shown: open ? all : all.slice(0, most),
    toggle: (
      <button type="button" class="link more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'fewer' : `and ${all.length - most} more`}
      </button>
    ),
  };
}

/** Words that one has and the other has not, for the eye by a line, for the ear by a word. */
export function Put({ text }: { text: string }) {
  return (
    <ins>
      <span class="unseen">[put in: </span>
      {words(text)}
      <span class="unseen">]</span>
    </ins>
  );
}

export function Left({ text }: { text: string }) {
  return (
    <del>
      <span class="unseen">[left out: </span>
      {words(text)}
      <span class="unseen">]</span>
    </del>
  );
}
