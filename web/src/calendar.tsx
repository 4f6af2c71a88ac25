/** What is to come over all stories, as a month that one can leaf through, and as the list behind it. */
import { useMemo } from 'preact/hooks';
import { query } from './api';
import type { AgendaItem, Page } from './dossier';
import { useKeys } from './keys';
import { useLoad, usePages } from './load';
import { Empty, ProblemNote, Shown } from './parts';
import { go, storyAddress, type Place } from './router';
import { STATUS } from './tabs/agenda';
import { stretch } from './tabs/timeline';
import { Bdi, count, day, days, words } from './text';

interface Coming {
  story: string;
  headline: string | null;
  item: AgendaItem;
}

const DAY = 86_400_000;
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function monthOf(text: string | null): [number, number] | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  return parts ? [Number(parts[1]), Number(parts[2]) - 1] : null;
}

function named(year: number, month: number): string {
  return iso(Date.UTC(year, month, 1)).slice(0, 7);
}

export function AgendaPage({ place }: { place: Place }) {
  const asked = monthOf(place.query.get('month'));
  const nearest = useLoad<Page<Coming>>(asked ? null : `/agenda${query({ from: iso(Date.now()), limit: 1 })}`);
  const latest = useLoad<Page<Coming>>(asked ? null : '/agenda?limit=500');
  const first = nearest.value?.items[0] ?? latest.value?.items[latest.value.items.length - 1];
  const now = new Date();
  const settled = asked ?? (nearest.value && latest.value ? (monthOf(first?.item.start?.slice(0, 7) ?? null) ?? [now.getUTCFullYear(), now.getUTCMonth()]) : null);
  if (!settled) return <Shown of={nearest}>{() => null}</Shown>;
  return <Month year={settled[0]} month={settled[1]} />;
}

function Month({ year, month }: { year: number; month: number }) {
  const from = Date.UTC(year, month, 1);
  const to = Date.UTC(year, month + 1, 1);
  const { first: loaded, items, more, problem } = usePages<Coming>(`/agenda${query({ from: iso(from), to: iso(to - DAY), limit: 500 })}`);
  const turn = (by: number) => go(`/agenda?month=${named(year, month + by)}`, true);
  useKeys('Agenda', [
    { key: 'n', what: 'next month', act: () => turn(1) },
    { key: 'p', what: 'month before', act: () => turn(-1) },
  ]);
  return (
    <>
      <h1>Agenda</h1>
      <p class="tab-tools">
        <button type="button" onClick={() => turn(-1)} title="p">
          ‹ Before
        </button>
        <button type="button" onClick={() => turn(1)} title="n">
          Next ›
        </button>
        <input
          type="month"
          aria-label="Another month"
          value={named(year, month)}
          onChange={(e) => monthOf(e.currentTarget.value) && go(`/agenda?month=${e.currentTarget.value}`, true)}
        />
      </p>
      <h2 class="month-name" aria-live="polite">
        {day(named(year, month))}
      </h2>
      <Shown of={loaded}>
        {() =>
          items.length === 0 ? (
            <Empty title={`Nothing is set for ${day(named(year, month))}.`}>
              <Following after={to} />
            </Empty>
          ) : (
            <>
              <Grid from={from} to={to} items={items} />
              <ul class="items agenda">
                {items.map((c, i) => (
                  <li class="item" key={c.story + c.item.id} id={c.item.start === items[i - 1]?.item.start ? undefined : `on-${c.item.start ?? ''}`}>
                    <a class="item-open" href={storyAddress(c.story, 'agenda', c.item.id)}>
                      <span class="when">{days(c.item)}</span>
                      <span class="prose" dir="auto">
                        {words(c.item.what)}
                      </span>
                    </a>
                    <p class="under">
                      <span class={`status ${c.item.status}`}>{STATUS[c.item.status] ?? c.item.status}</span>
                      <a href={storyAddress(c.story)}>
                        <Bdi text={c.headline ?? c.story} most={120} />
                      </a>
                    </p>
                  </li>
                ))}
              </ul>
              {problem && <ProblemNote problem={problem} />}
              {more && (
                <p class="tab-tools">
                  <button type="button" onClick={more}>
                    Show more
                  </button>
                  <span class="quiet">{count(items.length, 'item')} of this month so far</span>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </>
  );
}

/** The way to the next month that has something. */
function Following({ after }: { after: number }) {
  const next = useLoad<Page<Coming>>(`/agenda${query({ from: iso(after), limit: 1 })}`);
  const start = next.value?.items[0]?.item.start;
  return start ? (
    <p>
      <a href={`/agenda?month=${start.slice(0, 7)}`}>The next that is set: {day(start)}</a>
    </p>
  ) : null;
}

const VAGUE: Record<string, string> = { week: 'This week: ', month: 'This month: ', year: 'This year: ' };

/** The month as weeks; the list below says the same, so the grid is for the eye. */
function Grid({ from, to, items }: { from: number; to: number; items: Coming[] }) {
  const start = from - ((new Date(from).getUTCDay() + 6) % 7) * DAY;
  const weeks = Math.ceil((to - start) / (7 * DAY));
  const byDay = useMemo(() => {
    const all = new Map<string, Coming[]>();
    for (const c of items) {
      const begins = stretch(c.item.start);
      const ends = stretch(c.item.end ?? c.item.start);
      if (!begins || !ends) continue;
      // A vague day stands once, where its stretch begins, and says that it is vague.
      const last = VAGUE[c.item.precision] ? begins[0] : ends[1];
      for (let t = begins[0]; t < Math.max(last, begins[0] + 1) && t < begins[0] + 40 * DAY; t += DAY) {
        all.set(iso(t), [...(all.get(iso(t)) ?? []), c]);
      }
    }
    return all;
  }, [items]);
  return (
    <table class="month">
      <caption class="unseen">{day(named(new Date(from).getUTCFullYear(), new Date(from).getUTCMonth()))}, day by day; the list below says the same</caption>
      <thead>
        <tr>
          {NAMES.map((n) => (
            <th key={n} scope="col">
              {n}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {NAMES.map((_name, i) => {
              const time = start + (week * 7 + i) * DAY;
              const here = byDay.get(iso(time)) ?? [];
              const inside = time >= from && time < to;
              return (
                <td key={i} class={inside ? '' : 'outside'}>
                  <span class="day-number">{new Date(time).getUTCDate()}</span>
                  {here.slice(0, 3).map((c) => (
                    <a key={c.story + c.item.id} class={`day-item ${c.item.status}`} href={storyAddress(c.story, 'agenda', c.item.id)} title={c.item.what.slice(0, 300)}>
                      {VAGUE[c.item.precision] ?? ''}
                      <Bdi text={c.item.what} most={60} />
                    </a>
                  ))}
                  {here.length > 3 && (
                    <a class="day-more" href={`#on-${here[3]?.item.start ?? ''}`}>
                      and {here.length - 3} more
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
