/** Adds articles: files that are dropped or chosen, or pasted text; what came of each stands beside it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { call, get, Problem } from './api';
import type { Job } from './dossier';
import { DroppedTable } from './dropped';
import { useKeys } from './keys';
import { Named } from './named';
import { useSay } from './parts';
import { Bdi, count } from './text';

interface Sent {
  key: number;
  name: string;
  state: 'sending' | 'telling' | 'done' | 'failed';
  job: Job | null;
  problem: string | null;
}

const sent: Sent[] = [];
const seen = new Set<() => void>();
let keys = 0;

function changed(): void {
  seen.forEach((draw) => draw());
}

const WAIT_SECONDS = 20;

async function follow(one: Sent, job: Job): Promise<void> {
  one.job = job;
  while (one.job && one.job.state !== 'DONE' && one.job.state !== 'FAILED') {
    one.state = 'telling';
    changed();
    one.job = await get<Job>(`/jobs/${encodeURIComponent(job.id)}?wait=${WAIT_SECONDS}`);
  }
  one.state = one.job?.state === 'FAILED' ? 'failed' : 'done';
  one.problem = one.job?.problem ?? null;
  changed();
}

/** Sends something to be taken in; what comes of it shows on this page, wherever the reader goes meanwhile. */
async function take(name: string, body: Blob | string, type: string): Promise<void> {
  const one: Sent = { key: ++keys, name, state: 'sending', job: null, problem: null };
  sent.unshift(one);
  changed();
  try {
    const answer = await call('/articles?wait=1', { method: 'POST', body, headers: { 'Content-Type': type } });
    await follow(one, (await answer.json()) as Job);
  } catch (e) {
    one.state = 'failed';
    one.problem = e instanceof Problem ? e.message : String(e);
    changed();
  }
}

/** Takes in the reports that come with Parallax. */
export async function takeExamples(): Promise<void> {
  await take('The examples', await (await fetch('/page/examples.jsonl')).text(), 'application/x-ndjson');
}

/** Files of a drop, folders read through. */
async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  for (const item of transfer.items) {
    const entry = item.webkitGetAsEntry();
    const file = entry ? null : item.getAsFile();
    if (entry) entries.push(entry);
    if (file) files.push(file);
  }
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile) {
      files.push(await new Promise<File>((ok, no) => (entry as FileSystemFileEntry).file(ok, no)));
    } else {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      for (;;) {
        const some = await new Promise<FileSystemEntry[]>((ok, no) => reader.readEntries(ok, no));
        if (some.length === 0) return;
        for (const e of some) await walk(e);
      }
    }
  };
  for (const entry of entries) await walk(entry);
  return files;
}

const TYPES: [RegExp, string][] = [
  [/\.gz$/i, 'application/gzip'],
  [/\.html?$/i, 'text/html'],
  [/\.(jsonl|ndjson)$/i, 'application/x-ndjson'],
  [/\.json$/i, 'application/json'],
  [/\.(xml|rss|atom)$/i, 'application/xml'],
  [/\.warc$/i, 'application/warc'],
];

async function takeAll(files: File[]): Promise<void> {
  for (const file of files) {
    const type = TYPES.find(([end]) => end.test(file.name))?.[1] ?? 'text/plain';
    await take(file.name, file, type);
  }
}

/** Lets files be dropped anywhere on the page. */
export function useDrop(dropped: () => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hasFiles = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false;
    const enter = (e: DragEvent) => {
      if (!hasFiles(e)) return;
      depth++;
      setOver(true);
    };
    const leave = (e: DragEvent) => {
      if (!hasFiles(e)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (e: DragEvent) => {
      if (hasFiles(e)) e.preventDefault();
    };
    const drop = (e: DragEvent) => {
      if (!hasFiles(e) || !e.dataTransfer) return;
      e.preventDefault();
      depth = 0;
      setOver(false);
      dropped();
      void filesOf(e.dataTransfer).then(takeAll);
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', hover);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', hover);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

const ADDRESS = /^\s*(https?:\/\/|www\.)\S+\s*$/i;

const NOTHING_FETCHED = 'These are addresses without their text. Parallax fetches nothing: open each, and paste its text below its address, or save the page and drop it here.';

/** The lines of a pasted text that are not blank, and the address that the first of them is, if it is one. */
function linesOf(text: string): { lines: string[]; address: string; alone: boolean } {
  const lines = text.split('\n').filter((l) => l.trim() !== '');
  return { lines, address: lines[0] && ADDRESS.test(lines[0]) ? lines[0].trim() : '', alone: lines.length > 0 && lines.every((l) => ADDRESS.test(l)) };
}

/** What will become of addresses in a text, told before it is sent. */
function aboutAddresses(text: string, field: string): string {
  const { lines, address, alone } = linesOf(text);
  if (alone) return NOTHING_FETCHED;
  if (address && field) return 'The first line is an address, and so is the field below: the field counts, the line stays a word of the text. Nothing is fetched.';
  const others = lines.slice(1).some((l) => ADDRESS.test(l)) ? ' Addresses further down stay words of this one report; another report is pasted on its own.' : '';
  return address ? `The first line is kept as the address of this report; nothing is fetched from it.${others}` : others.trim();
}

export function AddPage() {
  const [, draw] = useState(0);
  const [text, setText] = useState('');
  const [outlet, setOutlet] = useState('');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [published, setPublished] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const say = useSay();
  useEffect(() => {
    const mine = () => draw((n) => n + 1);
    seen.add(mine);
    return () => {
      seen.delete(mine);
    };
  }, []);
  useKeys('Add', [
    { key: 'f', what: 'choose files', act: () => chooser.current?.click() },
    { key: 'i', what: 'go to the field for text', act: () => area.current?.focus() },
  ]);
  const paste = () => {
    const { lines, address: first, alone } = linesOf(text);
    if (alone) {
      setWrong(NOTHING_FETCHED);
      area.current?.focus();
      return;
    }
    if (text.trim() === '') {
      setWrong('There is no text yet.');
      area.current?.focus();
      return;
    }
    // An address in the first line says where the text below it stands.
    const address = url || first;
    const body = address && !url ? text.slice(text.indexOf(lines[0] ?? '') + (lines[0]?.length ?? 0)).trimStart() : text;
    const row = Object.fromEntries(Object.entries({ url: address, outlet, title, published, text: body }).filter(([, v]) => v.trim() !== ''));
    const plain = Object.keys(row).length === 1;
    void take(title || (lines.find((l) => !ADDRESS.test(l)) ?? 'Pasted text').slice(0, 80), plain ? body : `${JSON.stringify(row)}\n`, plain ? 'text/plain' : 'application/x-ndjson');
    setWrong(null);
    setText('');
    setTitle('');
    setUrl('');
    say({ text: 'Taken; what comes of it stands below.' });
  };
  return (
    <>
      <h1>Add articles</h1>
      <div class="add">
        <section aria-labelledby="add-files">
          <h2 id="add-files">Files</h2>
          <p>Drop files or folders anywhere on the page: saved pages, texts, JSON Lines, feeds, web archives, each also as .gz.</p>
          <p>
            <button type="button" onClick={() => chooser.current?.click()} title="f">
              Choose files…
            </button>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              onChange={(e) => {
                const files = [...(e.currentTarget.files ?? [])];
                e.currentTarget.value = '';
                void takeAll(files);
              }}
            />
          </p>
        </section>
        <section aria-labelledby="add-text">
          <h2 id="add-text">Text</h2>
          <form
            onSubmit={(e) => {
              e.preventDefault();
              paste();
            }}
          >
            <label>
              Text of one report, its address in the first line if you have it
              <textarea
                ref={area}
                rows={8}
                dir="auto"
                value={text}
                aria-invalid={wrong !== null}
                aria-describedby={wrong ? 'paste-wrong' : undefined}
                onInput={(e) => {
                  setText(e.currentTarget.value);
                  setWrong(null);
                }}
              />
            </label>
            <p class="quiet hint" role="status">
              {!wrong && aboutAddresses(text, url)}
            </p>
            {wrong && (
              <p id="paste-wrong" class="problem" role="alert">
                {wrong}
              </p>
            )}
            <div class="fields">
              <label>
                Outlet
                <input type="text" value={outlet} onInput={(e) => setOutlet(e.currentTarget.value)} />
              </label>
              <label>
                Headline
                <input type="text" dir="auto" value={title} onInput={(e) => setTitle(e.currentTarget.value)} />
              </label>
              <label>
                Address
                <input type="url" value={url} onInput={(e) => setUrl(e.currentTarget.value)} />
              </label>
              <label>
                Published on
                <input type="date" value={published} onInput={(e) => setPublished(e.currentTarget.value)} />
              </label>
            </div>
            <p>
              <button type="submit" class="first">
                Add the text
              </button>
            </p>
          </form>
        </section>
      </div>
      {sent.length > 0 && (
        <section class="group" aria-live="polite">
          <h2>Taken in</h2>
          <ul class="items">
            {sent.map((one) => (
              <SentRow key={one.key} one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const STATES: Record<Sent['state'], string> = { sending: 'being sent…', telling: 'on disk; its stories are being told…', done: 'told', failed: 'failed' };
const CAPTURES: Record<string, string> = { NEW: 'new', KNOWN: 'known before', CLEANED_ANEW: 'cleaned anew' };

function SentRow({ one }: { one: Sent }) {
  const captures = Object.entries(one.job?.captures ?? {}).filter(([, n]) => n > 0);
  return (
    <li class={`item sent ${one.state}`}>
      <p>
        <strong>
          <Bdi text={one.name} most={120} />
        </strong>{' '}
        <span class="quiet">
          {STATES[one.state]}
          {captures.length > 0 && one.state === 'done' ? `: ${captures.map(([kind, n]) => `${n} ${CAPTURES[kind] ?? kind.toLowerCase()}`).join(', ')}` : ''}
        </span>
        {(one.state === 'sending' || one.state === 'telling') && <progress aria-label={`Progress of ${one.name.slice(0, 60)}`} />}
      </p>
      {one.problem && <p class="problem">{one.problem}</p>}
      {one.job && one.job.stories.length > 0 && (
        <p>
          {count(one.job.stories.length, 'story has', 'stories have')} it:{' '}
          {one.job.stories.slice(0, 20).map((id) => (
            <Named key={id} article={id} look="chip" />
          ))}
        </p>
      )}
      {one.job && one.job.dropped.length > 0 && (
        <>
          <p>{count(one.job.dropped.length, 'input was', 'inputs were')} dropped:</p>
          <DroppedTable lines={one.job.dropped} />
        </>
      )}
    </li>
  );
}
