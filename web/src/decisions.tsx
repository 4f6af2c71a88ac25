/** What people decided, the last first, and a way to take each back. */
import { useState } from 'preact/hooks';
import type { Problem } from './api';
import { undo } from './decide';
import type { Decision, Page } from './dossier';
import { useLoad } from './load';
import { Empty, Shown, useSay } from './parts';
import { Bdi, moment } from './text';

const KINDS: Record<string, string> = {
  TOGETHER: 'belong to one story',
  APART: 'belong to different stories',
  RENAME: 'renamed',
  READ: 'read',
};

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
          const shown = page.items.filter((d) => reads || d.kind !== 'READ').reverse();
          if (shown.length === 0) {
            return (
              <Empty title="Nobody decided anything yet.">
                <p>Merge stories from the list; split, move and rename from a story’s page.</p>
              </Empty>
            );
          }
          return (
            <ol class="items decisions">
              {shown.map((d) => (
                <DecisionRow key={d.number} decision={d} again={loaded.again} />
              ))}
            </ol>
          );
        }}
      </Shown>
    </>
  );
}

function DecisionRow({ decision, again }: { decision: Decision; again: () => void }) {
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const takeBack = () => {
    setBusy(true);
    undo([decision.number])
      .then(
        () => say({ text: 'Taken back; the stories were told anew.' }),
        (e: Problem) => say({ text: e.message, bad: true }),
      )
      .finally(() => {
        setBusy(false);
        again();
      });
  };
  return (
    <li class={`item decision ${decision.undoneAt ? 'undone' : ''}`}>
      <p>
        <Bdi text={[decision.articles.join(', '), decision.others.length > 0 ? `and ${decision.others.join(', ')}` : ''].join(' ').trim()} most={300} />:{' '}
        <strong>{KINDS[decision.kind] ?? decision.kind.toLowerCase().replaceAll('_', ' ')}</strong>
        {decision.words && (
          <>
            {' '}
            “<Bdi text={decision.words} most={200} />”
          </>
        )}
      </p>
      <p class="under quiet">
        <Bdi text={decision.who} most={60} />, {moment(decision.when)}
        {decision.undoneAt ? (
          <span>
            {' '}
            taken back by <Bdi text={decision.undoneBy ?? ''} most={60} />, {moment(decision.undoneAt)}
          </span>
        ) : (
          <button type="button" disabled={busy} onClick={takeBack}>
            {busy ? 'Taking it back…' : 'Take back'}
          </button>
        )}
      </p>
    </li>
  );
}
