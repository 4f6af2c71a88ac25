/** One story: its account in tabs, and beside it the source that a sentence rests on. */
import { createContext, type ComponentChildren, type FunctionComponent } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { send } from './api';
import { Ask, markRead, undo, type Wish } from './decide';
import type { Article, Page, Proposal, Span, Story, StoryAccount } from './dossier';
import { ExportMenu } from './export';
import { useKeys } from './keys';
import { onChange } from './live';
import { useLoad, usePrinting } from './load';
import { Dialog, Shown, useFailed, useSay, useSome } from './parts';
import { go, storyAddress, type Place } from './router';
import { firstPlaces, isUnnamed, outletNames, SOURCE_KEYS, SourcePane, wholeOf, type Evidence } from './source';
import { goBackToStories } from './stories';
import { AgendaTab } from './tabs/agenda';
import { BriefTab } from './tabs/brief';
import { ChangedTab } from './tabs/changed';
import { ClaimsTab } from './tabs/claims';
import { FiguresTab } from './tabs/figures';
import { QuotesTab } from './tabs/quotes';
import { RefusedTab } from './tabs/refused';
import { SourcesTab } from './tabs/sources';
import { TimelineTab } from './tabs/timeline';
import { Bdi, count, day, moment, words } from './text';

/** What every tab is given. */
export interface Desk {
  story: Story;
  account: StoryAccount;
  articles: Map<string, Article>;
  /** Name of the outlet of an article. */
  outlet: (article: string) => string;
  /** Number of an article in the list of reports, from 1, the earliest first. */
  number: (article: string) => number;
  /** Words of Parallax with the names of outlets in place of ids of articles. */
  named: (words: string) => string;
  evidence: Evidence | null;
  /** Shows places in articles; `item` is what was asked about. */
  show: (title: string, spans: Span[], item: string | null, at?: number) => void;
  wish: (wish: Wish) => void;
  /** The id that the address names. */
  item: string | null;
  again: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no story here');
  return desk;
}

const TABS: { id: string; name: string; key: string; show: FunctionComponent; count?: (a: StoryAccount, s: Story) => number }[] = [
  { id: 'brief', name: 'Brief', key: '1', show: BriefTab },
  { id: 'claims', name: 'Claims', key: '2', show: ClaimsTab, count: (a) => a.claims.length },
  { id: 'quotes', name: 'Quotes', key: '3', show: QuotesTab, count: (a) => a.utterances.length },
  { id: 'figures', name: 'Figures', key: '4', show: FiguresTab, count: (a) => a.figures.length },
  { id: 'agenda', name: 'Agenda', key: '5', show: AgendaTab, count: (a) => a.agenda.length },
  { id: 'timeline', name: 'Timeline', key: '6', show: TimelineTab, count: (a) => a.timeline.length },
  { id: 'sources', name: 'Sources', key: '7', show: SourcesTab, count: (a) => a.articles.length },
  { id: 'changed', name: 'Changed', key: '8', show: ChangedTab },
  { id: 'refused', name: 'Refused', key: '9', show: RefusedTab },
];

export function StoryPage({ place }: { place: Place }) {
  const id = place.parts[1] ?? '';
  const at = place.query.get('account');
  const loaded = useLoad<Story>(`/stories/${encodeURIComponent(id)}${at ? `?account=${encodeURIComponent(at)}` : ''}`);
  return (
    <>
      {loaded.problem && !loaded.value && (
        <>
          <h1>No story to show</h1>
          <p>
            <a href="/">To the stories</a>
          </p>
        </>
      )}
      <Shown of={loaded}>{(story) => <StoryView key={story.id} story={story} place={place} again={loaded.again} />}</Shown>
    </>
  );
}

function StoryView({ story, place, again }: { story: Story; place: Place; again: () => void }) {
  const account = story.dossier.stories[0];
  const articles = useMemo(() => new Map(story.dossier.articles.map((a) => [a.id, a])), [story]);
  const names = useMemo(() => outletNames(account?.articles.map((a) => articles.get(a)).filter((a): a is Article => a !== undefined) ?? []), [account, articles]);
  const outlet = (a: string) => names.get(a) ?? a;
  const ids = useMemo(() => namesIn(names), [names]);
  const numbers = useMemo(() => new Map(byDay(account, articles).map((a, i) => [a.id, i + 1])), [account, articles]);
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [renaming, setRenaming] = useState(false);
  const [news, setNews] = useState(false);
  const say = useSay();
  const failed = useFailed();
  const tab = TABS.find((t) => t.id === place.parts[2]) ?? TABS[0]!;
  const item = place.query.get('item');
  const old = place.query.get('account');

  useEffect(() => onChange((changed) => changed.story === story.id && changed.account !== story.account && setNews(true)), [story.id, story.account]);
  useEffect(() => {
    document.title = `${tab.id === 'brief' ? '' : `${tab.name}: `}${(story.title ?? 'Story').slice(0, 120)} – Parallax`;
  }, [story.title, tab]);
  useEffect(() => setNews(false), [story.account]);
  useTabTurned(tab.id);
  // On a narrow screen the source lies over the lower part: the sentence moves up to where it is seen. On one that is low, too, it stands below, and is gone to.
  const asked = evidence?.item;
  useEffect(() => {
    if (asked && matchMedia('(max-width: 899px) and (max-height: 480px)').matches) document.querySelector<HTMLElement>('.source-body')?.focus({ preventScroll: true });
    else if (asked && matchMedia('(max-width: 899px)').matches) document.querySelector(`[data-item="${CSS.escape(asked)}"]`)?.scrollIntoView({ block: 'start' });
  }, [asked]);

  const address = (t: string, i = '') => {
    // By the id it was asked for, which may be one of an article: the reader stays where they are.
    const plain = storyAddress(place.parts[1] ?? story.id, t, i);
    return old ? `${plain}${i ? '&' : '?'}account=${encodeURIComponent(old)}` : plain;
  };
  const show = (title: string, spans: Span[], from: string | null, first = 0) => {
    if (spans.length === 0) return;
    setEvidence({ title, spans, at: first, item: from });
    if (from) go(address(tab.id, from), true);
  };
  const back = () => {
    const from = evidence?.item;
    setEvidence(null);
    requestAnimationFrame(() => {
      if (from) document.querySelector<HTMLElement>(`[data-item="${CSS.escape(from)}"] .item-open`)?.focus();
    });
  };
  const step = (by: number) => {
    const all = [...document.querySelectorAll<HTMLElement>('#tab-panel [data-item] .item-open')];
    const now = all.findIndex((e) => e === document.activeElement || e.closest('[data-item]')?.getAttribute('data-item') === evidence?.item);
    const to = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by];
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
    if (evidence) to?.click();
  };
  const turn = (t: string) => {
    setEvidence(null);
    go(address(t));
  };
  const isRead = () => {
    markRead(story).then(() => say({ text: 'Marked as read; “Changed” will count from here.' }), failed);
  };
  useKeys('Story', [
    { key: 'j', what: 'next sentence, claim or quotation', act: () => step(1) },
    { key: 'k', what: 'the one before', act: () => step(-1) },
    ...TABS.map((t) => ({ key: t.key, what: t.name, act: () => turn(t.id) })),
    { key: 'm', what: 'mark as read', act: isRead },
    { key: 'e', what: 'rename the story', act: () => setRenaming(true) },
    { key: '.', what: 'show what came in', act: again },
    { key: 'u', what: 'back to the stories', act: goBackToStories },
  ]);
  // The pane has these keys once it is open; before, the help tells of them all the same.
  useKeys(evidence ? '' : 'Source, once a sentence is open', evidence ? [] : KEYS_TO_COME);

  if (!account) return <p class="quiet">This story has no account yet; it is being told.</p>;
  const desk: Desk = {
    story,
    account,
    articles,
    outlet,
    number: (a) => numbers.get(a) ?? 0,
    named: (text) => (ids ? text.replace(ids, outlet) : text).replace(/\bwww\.(?=[\w-]+\.\w)/g, ''),
    evidence,
    show,
    wish: setWish,
    item,
    again,
  };
  const Shows = tab.show;
  return (
    <DeskContext.Provider value={desk}>
      <div class={`story ${evidence ? 'with-source' : ASIDE.has(tab.id) ? 'with-reports' : ''}`}>
        <div class="story-main">
          <StoryHead desk={desk} rename={() => setRenaming(true)} isRead={isRead} />
          {old && (
            <p class="banner" role="status">
              As it stood in account {story.account}, {moment(story.at)}. <a href={storyAddress(story.id, tab.id)}>Show it as it stands</a>
            </p>
          )}
          {news && (
            <p class="banner" role="status">
              This story has news.{' '}
              <button type="button" onClick={again} title=".">
                Show it
              </button>
            </p>
          )}
          <nav class="tabs" aria-label="Parts of the account">
            {TABS.map((t) => (
              <a
                key={t.id}
                aria-current={t === tab ? 'page' : undefined}
                href={address(t.id)}
                title={t.key}
                onClick={() => setEvidence(null)}
              >
                {t.name} {t.count && <span class="tab-count">{t.count(account, story)}</span>}
              </a>
            ))}
          </nav>
          <h2 class="printed">{tab.name}</h2>
          <section id="tab-panel" aria-label={tab.name} key={tab.id} tabIndex={-1}>
            <Shows />
          </section>
          <PrintedReports desk={desk} />
          <p class="unseen" role="status">
            {evidence && words(saidOf(evidence, articles, outlet))}
          </p>
        </div>
        {evidence ? <SourcePane articles={articles} outlet={outlet} evidence={evidence} show={setEvidence} close={back} /> : ASIDE.has(tab.id) && <ReportsAside desk={desk} />}
      </div>
      {wish && <Ask wish={wish} close={() => setWish(null)} done={again} />}
      {renaming && <Rename story={story} close={() => setRenaming(false)} done={again} />}
    </DeskContext.Provider>
  );
}

/** Tabs of words alone, which leave room beside them. */
const ASIDE = new Set(['brief', 'claims', 'quotes', 'agenda', 'changed']);

/** The reports at one glance, where no source is open: one press opens each. */
function ReportsAside({ desk }: { desk: Desk }) {
  const { account, articles, outlet, show } = desk;
  const all = byDay(account, articles);
  const days = [...new Set(all.map((a) => a.reportDay?.value ?? ''))];
  return (
    <aside class="reports" aria-label="Reports">
      <p class="quiet">Press a sentence: the words it rests on light up here.</p>
      {days.map((d) => (
        <section key={d}>
          <h2 class="when">
            {d ? day(d) : 'No day found'} {all.length > 12 && <span class="quiet">{all.filter((a) => (a.reportDay?.value ?? '') === d).length}</span>}
          </h2>
          <ul>
            {all
              .filter((a) => (a.reportDay?.value ?? '') === d)
              .map((a) => (
                <li key={a.id}>
                  <button type="button" class="plain" onClick={() => show('Article', wholeOf(a.id), null)}>
                    <strong>
                      <Bdi text={outlet(a.id)} most={40} />
                    </strong>{' '}
                    <Bdi text={a.headline ?? 'no headline'} most={120} />
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

/** On paper the reports stand at the end, under the numbers that the outlets have above. */
function PrintedReports({ desk }: { desk: Desk }) {
  const { account, articles, outlet, number } = desk;
  if (!usePrinting()) return null;
  return (
    <section class="printed reports-printed">
      <h2>The reports</h2>
      {byDay(account, articles).map((a) => (
        <p key={a.id}>
          [{number(a.id)}] <strong>{words(outlet(a.id))}</strong>
          {a.source.agency.length > 0 && ` with words of ${a.source.agency.join(', ')}`}, “{words(a.headline ?? 'no headline')}”, {a.reportDay?.value ? day(a.reportDay.value) : 'no day found'},{' '}
          {words(a.source.url ?? a.source.path)}
        </p>
      ))}
    </section>
  );
}

/** The articles of a story, the earliest first, those without a day last. */
function byDay(account: StoryAccount | undefined, articles: Map<string, Article>): Article[] {
  const all = (account?.articles ?? []).map((id) => articles.get(id)).filter((a): a is Article => a !== undefined);
  return all.sort((a, b) => (a.reportDay?.value ?? '9').localeCompare(b.reportDay?.value ?? '9'));
}

/** What the pane shows, for those who hear the page: whose report, and the words in it. */
function saidOf(evidence: Evidence, articles: Map<string, Article>, outlet: (article: string) => string): string {
  const span = evidence.spans[evidence.at];
  const article = span && articles.get(span.article);
  if (!span || !article) return '';
  const cited = ((span.field === 'headline' ? article.headline : article.text) ?? '').slice(span.start, span.end).slice(0, 400);
  const place = evidence.spans.length > 1 ? `, place ${evidence.at + 1} of ${evidence.spans.length}` : '';
  return `${outlet(span.article)}${place}${cited ? `: ${cited}` : ' is open'}`;
}

/** After another tab was chosen: eye and keyboard begin at it, with the tabs in sight. */
function useTabTurned(tab: string): void {
  const before = useRef(tab);
  useLayoutEffect(() => {
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    if (before.current === tab) return;
    before.current = tab;
    const panel = document.getElementById('tab-panel');
    panel?.focus({ preventScroll: true });
    const over = (panel?.getBoundingClientRect().top ?? 0) - (document.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0);
    if (over < 0) scrollBy({ top: over - 8, behavior: 'instant' });
  }, [tab]);
}

const RELATIONS: Record<string, string> = { earlier: 'What came before', later: 'What came after', proposed: 'A pinned story that it fits' };

/** Finds ids of articles in words; null when there are none to find. */
function namesIn(names: Map<string, string>): RegExp | null {
  const ids = [...names.keys()].filter((id) => id.length > 3 && names.get(id) !== id).sort((a, b) => b.length - a.length);
  return ids.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${ids.map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\w-])`, 'g');
}

/** Where a form of this story, as it is shown, can be had. */
export function exportPath(story: Story, form: string): string {
  return `/stories/${encodeURIComponent(story.id)}/export?format=${form}&account=${story.account}`;
}

function StoryHead({ desk, rename, isRead }: { desk: Desk; rename: () => void; isRead: () => void }) {
  const { story, account, articles } = desk;
  const unnamed = account.articles.map((id) => articles.get(id)).filter((a) => a !== undefined && isUnnamed(a)).length;
  return (
    <header class="story-head">
      <h1 dir="auto">
        <Bdi text={story.title ?? account.headline ?? 'No headline'} most={400} />
      </h1>
      <p class="story-facts">
        <span class="fact">{count(account.articles.length, 'article')}</span>
        <span class="fact">
          {count(account.outlets, 'outlet')}
          {unnamed > 0 && ` (${unnamed < account.articles.length ? `${unnamed} ` : ''}not named in the ${account.articles.length === 1 ? 'file' : 'files'})`}
        </span>
        <span class="fact origins" title="Articles that share words, an agency or a release count as one origin.">
          {count(account.origins, 'origin')}
        </span>
        {account.eventDay && <span class="fact">event of {day(account.eventDay)}</span>}
        <span class="fact quiet">told {moment(story.at)}</span>
      </p>
      {story.title !== null && account.headline !== null && story.title !== account.headline && (
        <p class="quiet">
          Renamed here; its headline is “<Bdi text={account.headline} />”.
        </p>
      )}
      <div class="actions">
        <button type="button" onClick={isRead} title="m">
          Mark as read
        </button>
        <button type="button" onClick={rename} title="e">
          Rename…
        </button>
        {!story.pinned && (
          <button
            type="button"
            onClick={() => desk.wish({ title: 'Pin this story?', act: 'Pin', body: { kind: 'pin', story: story.id, account: story.account } })}
            title="Keeps its articles as you saw them: what comes later is proposed, not slipped in."
          >
            Pin…
          </button>
        )}
        <ExportMenu name="Export" path={(form) => exportPath(story, form)} file={story.id}>
          <button type="button" onClick={() => print()}>
            Print…
          </button>
        </ExportMenu>
      </div>
      {story.pinned && <Pinned desk={desk} />}
      {account.related.length > 0 && (
        <p class="quiet related">
          {account.related.map((r) => (
            <span key={r.story}>
              <a href={storyAddress(r.story)}>{RELATIONS[r.relation] ?? r.relation}</a> ({r.because}){' '}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

/** Who signed the story, and what has come since that fits it. */
function Pinned({ desk }: { desk: Desk }) {
  const { story } = desk;
  const say = useSay();
  const failed = useFailed();
  const proposals = useLoad<Page<Proposal>>(story.proposals > 0 ? `/proposals?story=${encodeURIComponent(story.id)}` : null);
  const pin = story.pinned;
  if (!pin) return null;
  return (
    <div class="banner">
      <p>
        Pinned by <Bdi text={pin.who} most={60} />, {moment(pin.when)}: its articles stay as they were then.{' '}
        <button
          type="button"
          onClick={() => {
            undo([pin.decision]).then(
              () => {
                say({ text: 'No longer pinned; what fits it comes in.' });
                desk.again();
              },
              failed,
            );
          }}
        >
          Unpin
        </button>
      </p>
      {(proposals.value?.items ?? []).map((p) => (
        <p class="proposal" key={p.from}>
          <span>
            Fits it: <a href={storyAddress(p.from)}>{p.fromTitle ?? p.from}</a>, {count(p.articles.length, 'article')}
            {p.lastDay ? `, ${day(p.lastDay)}` : ''} <span class="quiet">{p.because}</span>
          </span>{' '}
          <button type="button" onClick={() => desk.wish({ title: 'Take it in?', act: 'Take it in', body: p.accept })}>
            Take in…
          </button>{' '}
          <button type="button" onClick={() => desk.wish({ title: 'Keep it out?', act: 'Keep it out', body: p.refuse })}>
            Keep out…
          </button>
        </p>
      ))}
    </div>
  );
}

function Rename({ story, close, done }: { story: Story; close: () => void; done: () => void }) {
  const [title, setTitle] = useState(story.title ?? '');
  const say = useSay();
  const failed = useFailed();
  return (
    <Dialog title="Rename the story" close={close}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          send('POST', '/decisions', { kind: 'rename', story: story.id, title }).then(
            () => {
              close();
              say({ text: `It is shown as “${title}”. Its headline stays in the account.` });
              done();
            },
            failed,
          );
        }}
      >
        <label>
          Shown under this title
          <input type="text" value={title} maxLength={300} required autofocus onInput={(e) => setTitle(e.currentTarget.value)} />
        </label>
        <footer>
          <button type="submit" class="first">
            Rename
          </button>
          <button type="button" onClick={close}>
            Leave it
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Keys that do nothing yet, told of in the help. */
const KEYS_TO_COME = Object.entries({ Enter: 'open the sentence', ...SOURCE_KEYS }).map(([key, what]) => ({ key, what, act: () => undefined }));

/** One thing that can be checked: pressing it shows its places; it is lit when the address or the reader names it. */
export function Item({
  id,
  spans,
  title,
  children,
  after,
  as = 'li',
}: {
  id: string;
  spans: Span[];
  title: string;
  children: ComponentChildren;
  after?: ComponentChildren;
  as?: 'li' | 'div';
}) {
  const { evidence, item, show } = useDesk();
  const Tag = as;
  const on = evidence ? evidence.item === id : item === id;
  return (
    <Tag class={`item ${on ? 'on' : ''}`} data-item={id}>
      <button type="button" class="item-open" aria-pressed={evidence?.item === id} disabled={spans.length === 0} onClick={() => show(title, spans, id)}>
        {children}
      </button>
      {after}
    </Tag>
  );
}

/** Whether nothing but texts that seem altered by a machine, or that were taken back, has it. */
export function onlyAltered(ids: string[], articles: Map<string, Article>): boolean {
  return ids.length > 0 && ids.every((id) => articles.get(id)?.notes.some((n) => n.code === 'POSSIBLY_MACHINE_ALTERED' || n.code === 'RETRACTION'));
}

/** Outlets named at first; two hundred names would bury the sentence that they stand under. */
const OUTLETS = 8;

/** Names of outlets, each a way to the place in its report; on paper with the number of the report. */
export function Outlets({ spans, title, item }: { spans: Span[]; title: string; item: string }) {
  const { outlet, number, show } = useDesk();
  const places = [...firstPlaces(spans)];
  const { shown, toggle } = useSome(places, OUTLETS);
  const printing = usePrinting();
  if (printing && places.length > OUTLETS + 2) {
    return (
      <span class="outlets">
        {places.map(([article], i) => (
          <span key={article}>
            {i < OUTLETS && words(outlet(article))} [{number(article)}]
          </span>
        ))}
      </span>
    );
  }
  return (
    <span class="outlets">
      {shown.map(([article, i]) => (
        <button key={article} type="button" class="link" onClick={() => show(title, spans, item, i)}>
          <Bdi text={outlet(article)} most={40} />
          <span class="printed"> [{number(article)}]</span>
        </button>
      ))}
      {toggle}
    </span>
  );
}

/** The item that the address names comes into sight, once. */
export function useNamedItem(): void {
  const { item } = useDesk();
  useEffect(() => {
    if (item) document.querySelector(`[data-item="${CSS.escape(item)}"]`)?.scrollIntoView({ block: 'center' });
    // Only when the tab opens: later the reader moves it.
  }, []);
}
