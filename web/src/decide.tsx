/** Decisions: first what would change, in the server's words; then, if the reader agrees, the decision, which can be taken back. */
import { useEffect, useState } from 'preact/hooks';
import { Problem, send } from './api';
import type { Decided } from './dossier';
import { Dialog, ProblemNote, useSay } from './parts';

export interface Wish {
  title: string;
  /** The body of POST /decisions. */
  body: Record<string, unknown>;
  /** What the button says. */
  act: string;
}

const WAIT = '?wait=30';

/** Takes a decision back. */
export async function undo(numbers: number[]): Promise<void> {
  for (const number of numbers.toReversed()) await send('DELETE', `/decisions/${number}${WAIT}`);
}

/** Asks for a decision and carries it out; `done` is called when it is in force, or being told. */
export function Ask({ wish, close, done }: { wish: Wish; close: () => void; done: (decided: Decided) => void }) {
  const [change, setChange] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const asked = JSON.stringify(wish.body);
  useEffect(() => {
    send<Decided>('POST', '/decisions', { ...(JSON.parse(asked) as object), dryRun: true }).then((would) => setChange(would.change), setProblem);
  }, [asked]);

  const decide = async () => {
    setBusy(true);
    try {
      const decided = await send<Decided>('POST', `/decisions${WAIT}`, wish.body);
      const numbers = decided.decisions.map((d) => d.number).filter((n) => n > 0);
      say({
        text: `Done: ${decided.change}`,
        ...(numbers.length > 0 && {
          undoName: 'Take back',
          undo: () => {
            undo(numbers).then(
              () => {
                say({ text: 'Taken back.' });
                done(decided);
              },
              (e: Problem) => say({ text: e.message, bad: true }),
            );
          },
        }),
      });
      done(decided);
      close();
    } catch (e) {
      setProblem(e as Problem);
      setBusy(false);
    }
  };

  return (
    <Dialog title={wish.title} close={close}>
      {problem && <ProblemNote problem={problem} />}
      {!problem && (
        <p class="would" aria-live="polite">
          {change === null ? 'Looking at what it would change…' : change}
        </p>
      )}
      <footer>
        <button type="button" class="first" disabled={change === null || busy || problem !== null} onClick={() => void decide()}>
          {busy ? 'Telling the stories anew…' : wish.act}
        </button>
        <button type="button" onClick={close}>
          Leave it as it is
        </button>
      </footer>
    </Dialog>
  );
}
