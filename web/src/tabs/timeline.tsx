/** What happened when: drawn to scale, each entry as wide as its date is vague; drag, wheel or buttons zoom. */
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from 'd3-zoom';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineEntry } from '../dossier';
import { Empty } from '../parts';
import { Item, Outlets, useDesk, useNamedItem } from '../story';
import { day, words } from '../text';

const DAY = 86_400_000;

interface Placed {
  entry: TimelineEntry;
  from: number;
  to: number;
  lane: number;
}

/** The stretch of time that a date says it may be: a year for "2019", a day for "2031-05-09", an instant for a time. */
export function stretch(date: string | null): [number, number] | null {
  if (!date) return null;
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  if (week) {
    const fourth = new Date(Date.UTC(Number(week[1]), 0, 4));
    const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (Number(week[2]) - 1) * 7 * DAY;
    return [monday, monday + 7 * DAY];
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2}))?)?)?)?/.exec(date);
  if (!parts) return null;
  const [year, month, date1, hour, minute] = parts.slice(1).map((p) => (p === undefined ? null : Number(p)));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, date1 ?? 1, hour ?? 0, minute ?? 0);
  if (month === null || month === undefined) return [at, Date.UTC((year ?? 0) + 1, 0, 1)];
  if (date1 === null || date1 === undefined) return [at, Date.UTC(year ?? 0, month, 1)];
  return hour === null || hour === undefined ? [at, at + DAY] : [at, at + (minute === null ? 3_600_000 : 60_000)];
}

function placed(entries: TimelineEntry[]): Placed[] {
  const all: Placed[] = [];
  for (const entry of entries) {
    const found = stretch(entry.date);
    if (found) all.push({ entry, from: found[0], to: found[1], lane: 0 });
  }
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const span = Math.max(1, (all[all.length - 1]?.to ?? 1) - (all[0]?.from ?? 0));
  const lanes: [number, number][][] = [];
  // The event takes the upper lanes; its background goes where they leave room, and below.
  for (const one of [...all.filter((p) => !p.entry.background), ...all.filter((p) => p.entry.background)]) {
    const to = Math.max(one.to, one.from + span / 60);
    const free = lanes.findIndex((taken) => taken.every(([a, b]) => b <= one.from || to <= a));
    one.lane = free < 0 ? lanes.length : free;
    (lanes[one.lane] ??= []).push([one.from, to]);
  }
  return all;
}

/** The days on which most of the event happened; null when nothing of it has a date. */
function eventStretch(all: Placed[]): [number, number] | null {
  const told = all.filter((p) => !p.entry.background);
  // A month or a year would push the days aside, and so would a straggler, or a slip of a day.
  const days = told.filter((p) => p.to - p.from <= 2 * DAY);
  const news = (days.length > 0 ? days : told).toSorted((a, b) => a.from - b.from);
  if (news.length === 0) return null;
  const most = news.slice(Math.floor(news.length / 10), Math.ceil((news.length * 9) / 10));
  return [Math.min(...most.map((p) => p.from)), Math.max(...most.map((p) => p.to))];
}

export function TimelineTab() {
  const { account } = useDesk();
  const all = useMemo(() => placed(account.timeline), [account]);
  useNamedItem();
  if (account.timeline.length === 0) return <Empty title="No dated happening in these reports." />;
  const news = account.timeline.filter((t) => !t.background);
  const before = account.timeline.filter((t) => t.background);
  return (
    <>
      {all.length > 1 && <Drawn all={all} />}
      <Entries name="The event" entries={news} />
      <Entries name="Background" entries={before} />
    </>
  );
}

function Entries({ name, entries }: { name: string; entries: TimelineEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class="group">
      <h2>{name}</h2>
      <ul class="items agenda">
        {entries.map((entry) => (
          <Item
            key={entry.id}
            id={entry.id}
            spans={entry.at}
            title="Timeline"
            after={
              <p class="under">
                <Outlets spans={entry.at} title="Timeline" item={entry.id} />
              </p>
            }
          >
            <span class="when">{day(entry.date, entry.precision)}</span>
            <span class="prose" dir="auto">
              {words(entry.what)}
            </span>
          </Item>
        ))}
      </ul>
    </section>
  );
}

const LANE = 22;

/** An hour of a thousand years still fills the width. */
const CLOSEST = 10_000_000;

/** Room for the names of the days, which stay in sight above many lanes. */
const TOP = 26;

/** A day, a month or a year by its name, whichever the ticks are apart; within a day the hour. */
function tickName(tick: Date, apart: number): string {
  const date = tick.toISOString();
  if (tick.getUTCHours() !== 0 || tick.getUTCMinutes() !== 0) return date.slice(11, 16);
  if (apart > 300 * DAY) return date.slice(0, 4);
  if (apart > 27 * DAY) return day(date.slice(0, 7)).replace(/(?<=\p{L}{3})\p{L}+/u, '');
  return tick.getUTCDate() === 1 ? day(date.slice(0, 10)) : day(date.slice(0, 10)).replace(/ \d{4}$/, '');
}

/** A text of no more than so many letters, cut between words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, end > most / 2 ? end : most - 1)}…`;
}

function Drawn({ all }: { all: Placed[] }) {
  const { show, evidence } = useDesk();
  const svg = useRef<SVGSVGElement>(null);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const [width, setWidth] = useState(800);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const lanes = Math.max(...all.map((p) => p.lane)) + 1;
  const high = TOP + lanes * LANE + 12;
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth || 800);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    // A wheel alone scrolls the page; with Ctrl, or two fingers, it zooms.
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, CLOSEST])
      .filter((event: Event) => event.type !== 'wheel' || (event as WheelEvent).ctrlKey)
      .on('zoom', (event: { transform: ZoomTransform }) => setTransform(event.transform));
    behavior.current = made;
    select(element).call(made);
    return () => {
      watch.disconnect();
      select(element).on('.zoom', null);
    };
  }, []);
  useLayoutEffect(() => {
    behavior.current?.translateExtent([
      [0, 0],
      [width, high],
    ]);
  }, [width, high]);
  const from = Math.min(...all.map((p) => p.from));
  const to = Math.max(...all.map((p) => p.to));
  const pad = (to - from) * 0.03;
  const scale = transform.rescaleX(scaleUtc([from - pad, to + pad], [0, width]));
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)));
  const apart = (ticks[1]?.getTime() ?? 0) - (ticks[0]?.getTime() ?? 0);
  const seenWidth = (x: number, wide: number) => Math.min(x + wide, width) - Math.max(x, 0);
  const by = (factor: number) => {
    if (svg.current && behavior.current) behavior.current.scaleBy(select(svg.current), factor);
  };
  /** Moves by a part of what is seen: the way of those who do not drag. */
  const along = (part: number) => {
    if (svg.current && behavior.current) behavior.current.translateBy(select(svg.current), (part * width) / transform.k, 0);
  };
  const whole = () => {
    if (svg.current && behavior.current) behavior.current.transform(select(svg.current), zoomIdentity);
  };
  const around = useMemo(() => eventStretch(all), [all]);
  /** Shows the days of the event alone, a little of the days around with them. */
  const event = () => {
    if (!around || !svg.current || !behavior.current) return;
    const margin = Math.max((around[1] - around[0]) * 0.3, DAY);
    const plain = scaleUtc([from - pad, to + pad], [0, width]);
    const a = plain(around[0] - margin);
    const b = plain(around[1] + margin);
    const k = Math.min(CLOSEST, Math.max(1, width / (b - a)));
    behavior.current.transform(select(svg.current), zoomIdentity.scale(k).translate(-a, 0));
  };
  // Background of years, or a straggler, would press the event into a hair: then the event comes first.
  // Before it is painted: a new width under the old zoom would show the days far off for a moment.
  useLayoutEffect(() => {
    if (around && around[1] - around[0] < (to - from) / 4) event();
  }, [all, width]);
  return (
    <div class="drawn-time">
      <p class="tab-tools">
        <button type="button" onClick={() => by(2)}>
          Closer
        </button>
        <button type="button" onClick={() => by(0.5)}>
          Farther
        </button>
        <button type="button" disabled={transform.k === 1} onClick={() => along(0.4)}>
          Earlier
        </button>
        <button type="button" disabled={transform.k === 1} onClick={() => along(-0.4)}>
          Later
        </button>
        <button type="button" onClick={event}>
          The event
        </button>
        <button type="button" onClick={whole}>
          All
        </button>
        <span class="quiet">A bar is as wide as its date is vague. Dragging moves it, too; Ctrl and the wheel, or two fingers, zoom.</span>
      </p>
      <svg ref={svg} height={high} viewBox={`0 0 ${width} ${high}`} role="img" aria-label="Timeline; the list below says the same in words.">
        {ticks.filter((tick) => scale(tick) > 34 && scale(tick) < width - 34).map((tick) => (
          <g key={tick.getTime()} transform={`translate(${scale(tick)} 0)`}>
            <line class="tick" y1={TOP - 4} y2={high} />
            <text class="tick-name" y={15} text-anchor="middle">
              {tickName(tick, apart)}
            </text>
          </g>
        ))}
        {all.map(({ entry, from: start, to: end, lane }) => {
          const x = scale(start);
          const wide = Math.max(7, scale(end) - x);
          return (
            <g key={entry.id}>
            <rect
              class={`stretch ${entry.background ? 'background' : ''} ${evidence?.item === entry.id ? 'on' : ''}`}
              x={x}
              width={wide}
              y={TOP + lane * LANE + 4}
              height={LANE - 8}
              rx={3}
              onClick={() => show('Timeline', entry.at, entry.id)}
            >
              <title>{`${day(entry.date, entry.precision)}: ${entry.what.slice(0, 200)}`}</title>
            </rect>
            {seenWidth(x, wide) > 90 && (
              <text class={`stretch-name ${entry.background ? 'background' : ''}`} x={Math.max(x, 0) + 6} y={TOP + lane * LANE + 15}>
                {cut(entry.what, Math.floor((seenWidth(x, wide) - 12) / 6.2))}
              </text>
            )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
