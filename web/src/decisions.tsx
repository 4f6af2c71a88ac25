/** What people decided, the last first, and a way to take each back. */
import { useState } from 'preact/hooks';
import { undo, wouldUndo } from './decide';
import type { Decision, Page } from './dossier';
import { useLoad } from './load';
import { Dialog, Empty, Shown, useFailed, useSay } from './parts';
import { Named } from './named';
import { Bdi, count, moment } from './text';

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

function NamedAll({ articles }: { articles: string[] }) {
  const [first, ...others] = articles;
  if (first === undefined) return null;
  return (
    <>
      <Named article={first} />
      {others.length > 0 && <span title={others.slice(0, 40).join(', ')}> with {count(others.length, 'other')}</span>}
    </>
  );
}

/** What was decided about. */
function About({ decision: d }: { decision: Decision }) {
  if (d.statements.length > 0) {
    return (
      <>
        {d.statements.map((s, i) => (
          <span key={i}>
            {i > 0 && ' and '}“<Bdi text={s.words} most={200} />” (<Named article={s.article} short />)
          </span>
        ))}
      </>
    );
  }
  if (d.entities.length > 0) return <Bdi text={d.entities.map((e) => e.replace(/^\w+:/, '').replaceAll('-', ' ')).join(' and ')} most={400} />;
  return (
    <>
      <NamedAll articles={d.articles} />
      {d.others.length > 0 && ' and '}
      <NamedAll articles={d.others} />
    </>
  );
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
          <About decision={d} />: <strong>{KINDS[d.kind] ?? d.kind.toLowerCase().replaceAll('_', ' ')}</strong>
          {d.kind === 'READ' && d.words && `, as of account ${d.words}`}
          {d.words && d.kind !== 'PIN' && d.kind !== 'READ' && (
            <>
              {' '}
              “<Bdi text={d.words} most={200} />”
            </>
          )}
        </p>
      ))}
      <p class="under quiet">
        <span>
          <Bdi text={first.who} most={60} />, {moment(first.when)}
        </span>
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
