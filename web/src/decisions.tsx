/** What people decided, the last first, and a way to take each back. */
import { useState } from 'preact/hooks';
import { undo, wouldUndo } from './decide';
import type { Decision, Page } from './dossier';
import { useLoad } from './load';
import { Dialog, Empty, Shown, useFailed, useSay } from './parts';
import { Bdi, moment } from './text';

const KINDS: Record<string, string> = {
  TOGETHER: 'belong to one story',
  APART: 'belong to different stories',
  RENAME: 'renamed',
  READ: 'read',
  PIN: 'pinned',
  DISTINCT: 'are not the same claim',
  SAME: 'are one name',
};

/** What was decided with one press: it is taken back as one. */
interface Act {
  first: Decision;
  all: Decision[];
}

function acts(decisions: Decision[]): Act[] {
  const all = new Map<string, Act>();
  for (const d of decisions) {
    const key = `${d.when}\t${d.who}`;
    const act = all.get(key);
    if (act) act.all.push(d);
    else all.set(key, { first: d, all: [d] });
  }
  return [...all.values()].reverse();
}

function about(d: Decision): string {
  if (d.statements.length > 0) return d.statements.map((s) => `“${s.words}” (${s.article})`).join(' and ');
  if (d.entities.length > 0) return d.entities.map((e) => e.replace(/^\w+:/, '').replaceAll('-', ' ')).join(' and ');
  return [d.articles.join(', '), d.others.length > 0 ? `and ${d.others.join(', ')}` : ''].join(' ').trim();
}

export function DecisionsPage() {
  const loaded = useLoad<Page<Decision>>('/decisions');
  const [reads, setReads] = useState(false);
  return (
    <>
      <h1>Decisions</h1>
      <p class="quiet">Later grouping obeys them. One that is taken back stays in the list.</p>
      <p class="tab-tools">
        <label class="check">
          <input type="checkbox" checked={reads} onChange={(e) => setReads(e.currentTarget.checked)} /> Show what was marked as read, too
        </label>
      </p>
      <Shown of={loaded}>
        {(page) => {
          const shown = acts(page.items.filter((d) => reads || d.kind !== 'READ'));
          if (shown.length === 0) {
            return (
              <Empty title="Nobody decided anything yet.">
                <p>Merge stories from the list; rename, pin, split and move from a story’s page; part claims under Claims, join names under People and places.</p>
              </Empty>
            );
          }
          return (
            <ol class="items decisions">
              {shown.map((act) => (
                <ActRow key={act.first.number} act={act} again={loaded.again} />
              ))}
            </ol>
          );
        }}
      </Shown>
    </>
  );
}

function ActRow({ act, again }: { act: Act; again: () => void }) {
  const [busy, setBusy] = useState(false);
  const [would, setWould] = useState<string | null>(null);
  const say = useSay();
  const failed = useFailed();
  const { first } = act;
  const holding = act.all.filter((d) => d.undoneAt === null);
  const ask = () => void wouldUndo(holding.map((d) => d.number)).then(setWould, failed);
  const takeBack = () => {
    setBusy(true);
    setWould(null);
    undo(holding.map((d) => d.number))
      .then(
        () => say({ text: 'Taken back; the stories were told anew.' }),
        failed,
      )
      .finally(() => {
        setBusy(false);
        again();
      });
  };
  return (
    <li class={`item decision ${holding.length === 0 ? 'undone' : ''}`}>
      {act.all.map((d) => (
        <p key={d.number}>
          <Bdi text={about(d)} most={400} />: <strong>{KINDS[d.kind] ?? d.kind.toLowerCase().replaceAll('_', ' ')}</strong>
          {d.words && d.kind !== 'PIN' && (
            <>
              {' '}
              “<Bdi text={d.words} most={200} />”
            </>
          )}
        </p>
      ))}
      <p class="under quiet">
        <Bdi text={first.who} most={60} />, {moment(first.when)}
        {holding.length === 0 ? (
          <span>
            taken back by <Bdi text={first.undoneBy ?? ''} most={60} />, {moment(first.undoneAt ?? '')}
          </span>
        ) : (
          <button type="button" disabled={busy} onClick={ask}>
            {busy ? 'Taking it back…' : 'Take back…'}
          </button>
        )}
      </p>
      {would !== null && (
        <Dialog title="Take this back?" close={() => setWould(null)}>
          <p class="would">
            <Bdi text={would} />
          </p>
          <footer>
            <button type="button" class="first" onClick={takeBack}>
              Take it back
            </button>
            <button type="button" onClick={() => setWould(null)}>
              Leave it as it is
            </button>
          </footer>
        </Dialog>
      )}
    </li>
  );
}
