/** Decisions: first what would change, in the server's words; then, if the reader agrees, the decision, which can be taken back. */
import { useEffect, useState } from 'preact/hooks';
import { get, Problem, send } from './api';
import type { Decided, Job } from './dossier';
import { Dialog, ProblemNote, useFailed, useSay } from './parts';

export interface Wish {
  title: string;
  /** The body of POST /decisions. */
  body: Record<string, unknown>;
  /** What the button says. */
  act: string;
}

const WAIT = '?wait=30';

/** Waits until the stories are told as decided; throws what went wrong in telling them. */
async function settled(decided: Decided): Promise<void> {
  let job = decided.job;
  while (job && job.state !== 'DONE' && job.state !== 'FAILED') job = await get<Job>(`/jobs/${encodeURIComponent(job.id)}${WAIT}`);
  if (job?.state === 'FAILED') throw new Problem(500, 'FAILED', `It is decided, but the stories could not be told anew: ${job.problem ?? 'no reason is known'}`);
}

/** Takes decisions back, the last first. */
export async function undo(numbers: number[]): Promise<void> {
  for (const number of numbers.toReversed()) await settled(await send<Decided>('DELETE', `/decisions/${number}${WAIT}`));
}

/** Returns what taking decisions back would change, in the server's words. */
export async function wouldUndo(numbers: number[]): Promise<string> {
  const would = await Promise.all(numbers.map((number) => send<Decided>('DELETE', `/decisions/${number}?dryRun=true`)));
  return would.map((one) => one.change).join(' ');
}

/** Marks a story as read up to the account that the reader has. */
export function markRead(story: { id: string; account: number }): Promise<Decided> {
  return send('POST', '/decisions', { kind: 'read', story: story.id, account: story.account });
}

/** Asks for a decision and carries it out; `done` is called when it is in force, or being told. */
export function Ask({ wish, close, done }: { wish: Wish; close: () => void; done: (decided: Decided) => void }) {
  const [change, setChange] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const failed = useFailed();
  const asked = JSON.stringify(wish.body);
  useEffect(() => {
    send<Decided>('POST', '/decisions', { ...(JSON.parse(asked) as object), dryRun: true }).then((would) => setChange(would.change), setProblem);
  }, [asked]);

  const decide = async () => {
    setBusy(true);
    try {
      const decided = await send<Decided>('POST', `/decisions${WAIT}`, wish.body);
      await settled(decided);
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
              failed,
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
