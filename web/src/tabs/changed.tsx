/** What changed since one's last look, by claim; or since any account before. */
import { useState } from 'preact/hooks';
import type { Change, Page, StoryChanges } from '../dossier';
import { useLoad } from '../load';
import { Empty, Shown } from '../parts';
import { Item, useDesk } from '../story';
import { Bdi, count, list, moment, words } from '../text';

const KINDS: Record<string, string> = {
  'denied-since': 'Denied since',
  'denial-gone': 'No longer denied',
  'differing-since': 'Sources differ since',
  'difference-gone': 'Sources no longer differ',
  'origin-gained': 'Gained an origin',
  'origin-lost': 'Lost an origin',
  'figure-moved': 'Figure moved',
  'agenda-moved': 'Moved to another day',
  'agenda-held': 'Took place',
  'agenda-cancelled': 'Cancelled',
  'agenda-changed': 'Plan changed',
  'agenda-new': 'New on the agenda',
  'agenda-gone': 'Gone from the agenda',
  'claim-new': 'New',
  'claim-gone': 'No longer stated',
};

interface AccountItem {
  account: number;
  at: string;
}

export function ChangedTab() {
  const { story } = useDesk();
  const path = `/stories/${encodeURIComponent(story.id)}`;
  const accounts = useLoad<Page<AccountItem>>(`${path}/accounts`);
  return <Shown of={accounts}>{(page) => <Since accounts={page.items} path={path} />}</Shown>;
}

function Since({ accounts, path }: { accounts: AccountItem[]; path: string }) {
  const { story } = useDesk();
  const [picked, setPicked] = useState<number | null>(() => {
    const asked = Number(new URLSearchParams(location.search).get('since'));
    return accounts.some((a) => a.account === asked && a.account < story.account) ? asked : null;
  });
  const read = story.readAccount;
  const before = accounts.filter((a) => a.account < story.account);
  const since = picked ?? (read > 0 && read <= story.account ? read : (before[before.length - 1]?.account ?? null));
  const changes = useLoad<StoryChanges>(since === null ? null : `${path}/changes?since=${since}`);
  if (since === null) {
    return (
      <Empty title="This is the story’s first account.">
        <p>Once another report comes in, what it changes stands here, claim by claim.</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="tab-tools">
        <label>
          Since{' '}
          <select value={since} onChange={(e) => setPicked(Number(e.currentTarget.value))}>
            {accounts.map((a) => (
              <option key={a.account} value={a.account}>
                account {a.account}, {moment(a.at)}
                {a.account === read ? ' (your last look)' : ''}
                {a.account === story.account ? ' (now)' : ''}
              </option>
            ))}
          </select>
        </label>
        {since < story.account && <a href={`/stories/${encodeURIComponent(story.id)}?account=${since}`}>Show the story as it stood</a>}
      </p>
      <Shown of={changes}>{(told) => <Changes told={told} />}</Shown>
    </>
  );
}

function Changes({ told }: { told: StoryChanges }) {
  const all = told.stories.flatMap((s) => s.changes);
  const first = told.stories[0];
  if (all.length === 0) {
    return <Empty title={first && first.articlesNow > first.articlesBefore ? `${count(first.articlesNow - first.articlesBefore, 'article')} more, and nothing new in what they say.` : 'Nothing changed since.'} />;
  }
  const kinds = [...new Set(all.map((c) => c.kind))];
  return (
    <>
      {first && first.articlesNow !== first.articlesBefore && (
        <p class="quiet">
          {count(first.articlesBefore, 'article')} then, {first.articlesNow} now.
        </p>
      )}
      {kinds.map((kind) => (
        <section class="group" key={kind}>
          <h2>
            {KINDS[kind] ?? kind} <span class="quiet">{all.filter((c) => c.kind === kind).length}</span>
          </h2>
          <ul class="items">
            {all
              .filter((c) => c.kind === kind)
              .map((c, i) => (
                <ChangeRow key={i} change={c} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const { account, outlet } = useDesk();
  const spans =
    account.claims.find((c) => c.id === change.new)?.at ??
    account.agenda.find((a) => a.id === change.new)?.at ??
    account.figures.find((f) => f.id === change.new)?.values.map((v) => v.at) ??
    [];
  return (
    <Item
      id={`${change.kind}-${change.new ?? change.old ?? ''}`}
      spans={spans}
      title="What changed"
      after={
        <p class="under quiet">
          {change.was && change.now ? (
            <span>
              was <del>{words(change.was)}</del>, now <ins>{words(change.now)}</ins>
            </span>
          ) : (
            words(change.was ?? change.now ?? '')
          )}{' '}
          <Bdi text={list([...new Set(change.articles.map(outlet))])} most={160} />
        </p>
      }
    >
      <span class="prose" dir="auto">
        {words(change.text)}
      </span>
    </Item>
  );
}
