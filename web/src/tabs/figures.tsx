/** Figures as intervals: what each report gives of one thing, by outlet and day, with its hedge drawn. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Figure, FigureValue } from '../dossier';
import { Empty, Long, useSome } from '../parts';
import { useDesk, useNamedItem, type Desk } from '../story';
import { Bdi, count, day, some, words } from '../text';

const VERDICTS: Record<string, { name: string; sign: string; order: number }> = {
  differ: { name: 'differ', sign: '≠', order: 0 },
  compatible: { name: 'compatible', sign: '≈', order: 1 },
  agree: { name: 'agree', sign: '=', order: 2 },
  'not-comparable': { name: 'not comparable', sign: '∦', order: 3 },
  single: { name: 'one origin', sign: '·', order: 4 },
};

const HEDGES: Record<string, string> = {
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  up: 'up ',
  down: 'down ',
};

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** The words of the report where it has them in a line; the number where it does not. */
function said(value: FigureValue, desk: Desk): string {
  const article = desk.articles.get(value.at.article);
  const written = ((value.at.field === 'headline' ? article?.headline : article?.text) ?? '').slice(value.at.start, value.at.end).replace(/\s+/g, ' ').trim();
  return written !== '' && written.length <= 60 ? written : counted(value);
}

const AROUND = 32;

/** The words of the report with those around them that tell what is counted, cut at words. */
function around(value: FigureValue, desk: Desk): string {
  const article = desk.articles.get(value.at.article);
  const text = (value.at.field === 'headline' ? article?.headline : article?.text) ?? '';
  const parts = (at: number) => /[“”"()—–\n]/.test(text[at] ?? ' ') || (/[,;:.!?]/.test(text[at] ?? ' ') && /\s|^$/.test(text[at + 1] ?? ''));
  let from = value.at.start;
  while (from > 0 && !parts(from - 1)) from--;
  let to = value.at.end;
  while (to < text.length && !parts(to)) to++;
  let first = Math.max(from, value.at.start - AROUND);
  while (first > from && first < value.at.start && text[first - 1] !== ' ') first++;
  let last = Math.min(to, value.at.end + AROUND);
  while (last < to && last > value.at.end && text[last] !== ' ') last--;
  const cut = text.slice(first, last).replace(/\s+/g, ' ').trim();
  return `${first > from ? '… ' : ''}${cut}${last < to ? ' …' : ''}`;
}

function counted(value: FigureValue): string {
  const number = value.low === value.high ? NUMBER.format(value.low) : `${NUMBER.format(value.low)} to ${NUMBER.format(value.high)}`;
  return `${HEDGES[value.qualifier] ?? ''}${number}${value.unit ? ` ${value.unit}` : ''}`;
}

interface Row extends FigureValue {
  outlets: string[];
  day: string | null;
}

/** Rows of one figure that can be taken in at a glance; where outlets would make more, those of one value share a row. */
const ROWS = 12;

/** One row for an outlet and value, or for a value where outlets are many; the earliest report first. */
function rowsOf(figure: Figure, desk: Desk): Row[] {
  const each = grouped(figure, desk, (value, outlet) => `${outlet}\t${counted(value)}`);
  const rows = each.length <= ROWS ? each : grouped(figure, desk, counted);
  return rows.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.low - b.low || (a.outlets[0] ?? '').localeCompare(b.outlets[0] ?? ''));
}

function grouped(figure: Figure, desk: Desk, keyOf: (value: FigureValue, outlet: string) => string): Row[] {
  const rows = new Map<string, Row>();
  for (const value of figure.values) {
    const outlet = desk.outlet(value.at.article);
    const day = desk.articles.get(value.at.article)?.reportDay?.value ?? null;
    const key = keyOf(value, outlet);
    const row = rows.get(key);
    if (!row) rows.set(key, { ...value, outlets: [outlet], day });
    else {
      if (!row.outlets.includes(outlet)) row.outlets.push(outlet);
      if (day !== null && (row.day === null || day < row.day)) row.day = day;
    }
  }
  return [...rows.values()];
}


export function FiguresTab() {
  const desk = useDesk();
  useNamedItem();
  const { figures } = desk.account;
  if (figures.length === 0) return <Empty title="No figures in these reports." />;
  const order = (f: Figure) => VERDICTS[f.verdict]?.order ?? 9;
  const several = figures.filter((f) => f.verdict !== 'single').sort((a, b) => order(a) - order(b));
  const single = figures.filter((f) => f.verdict === 'single');
  return (
    <>
      {several.map((f) => (
        <FigureBox key={f.id} figure={f} />
      ))}
      {single.length > 0 && (
        <section class="group">
          <h2>
            From one origin <span class="quiet">{single.length}</span>
          </h2>
          <table class="figures-once">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Figure</th>
                <th scope="col">Outlet</th>
              </tr>
            </thead>
            <tbody>
              {single.map((f) => (
                <OnceRow key={f.id} figure={f} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function OnceRow({ figure }: { figure: Figure }) {
  const desk = useDesk();
  const { show, outlet, evidence } = desk;
  const first = figure.values[0];
  if (!first) return null;
  return (
    <tr data-item={figure.id} class={`item ${evidence?.item === figure.id ? 'on' : ''}`}>
      <th scope="row">
        <button type="button" class="link item-open" onClick={() => show('Figure', figure.values.map((v) => v.at), figure.id)}>
          <Bdi text={figure.counts ?? 'not told of what'} />
        </button>
        {figure.place && <span class="quiet"> in {figure.place}</span>}
      </th>
      <td dir="auto">
        {words(said(first, desk))}
        <div class="quiet">
          <Bdi text={`“${around(first, desk)}”`} most={160} />
        </div>
      </td>
      <td>
        <Bdi text={some([...new Set(figure.values.map((v) => outlet(v.at.article)))])} most={40} />
      </td>
    </tr>
  );
}

function FigureBox({ figure }: { figure: Figure }) {
  const desk = useDesk();
  const rows = rowsOf(figure, desk);
  const { shown, toggle } = useSome(rows, ROWS);
  const verdict = VERDICTS[figure.verdict] ?? { name: figure.verdict, sign: '', order: 9 };
  return (
    <section class={`figure item ${desk.evidence?.item === figure.id ? 'on' : ''}`} data-item={figure.id} aria-labelledby={`${figure.id}-name`}>
      <h2 id={`${figure.id}-name`}>
        <button type="button" class="plain item-open" onClick={() => desk.show('Figure', figure.values.map((v) => v.at), figure.id)}>
          <Bdi text={figure.counts ?? 'Not told of what'} />
        </button>
        {figure.place && <span class="quiet"> in {figure.place}</span>}
        {figure.asOf && <span class="quiet"> as of {day(figure.asOf)}</span>}{' '}
        <span class={`verdict ${figure.verdict}`}>
          <span aria-hidden="true">{verdict.sign}</span> {verdict.name}
        </span>
      </h2>
      <p class="quiet">
        <Long text={desk.named(figure.why)} />
      </p>
      <table class="intervals">
        <caption class="unseen">
          {count(rows.length, 'value')} of {figure.counts ?? 'one thing'}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Outlet and day</th>
            <th scope="col">Figure</th>
            <th scope="col" aria-hidden="true">
              Drawn
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            <tr key={i}>
              <th scope="row">
                <Bdi text={some(row.outlets)} most={90} /> <span class="quiet number">{row.day ? day(row.day) : ''}</span>
              </th>
              <td class="value">
                <button
                  type="button"
                  class="link"
                  onClick={() =>
                    desk.show(
                      'Figure',
                      figure.values.map((v) => v.at),
                      figure.id,
                      figure.values.findIndex((v) => v.at === row.at),
                    )
                  }
                >
                  {words(said(row, desk))}
                </button>
              </td>
              <td class="drawn" aria-hidden="true">
                <Interval row={row} rows={rows} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle && <p>{toggle}</p>}
    </section>
  );
}

const WIDE = 320;
const HIGH = 20;
const EDGE = 24;

/** A value on the scale of all of its figure: a point, a bar from low to high, an arrow for “at least”, soft ends for “about”. */
function Interval({ row, rows }: { row: Row; rows: Row[] }) {
  const low = Math.min(...rows.map((r) => r.low));
  const high = Math.max(...rows.map((r) => r.high));
  // Numbers that are close stand close: 480 and 500 are not drawn as far apart as 400 and 900.
  const margin = Math.max((high - low) * 0.05, Math.abs(high) * 0.1) || 1;
  const scale = low > 0 && high / low > 30 ? scaleLog([low, high], [EDGE, WIDE - EDGE]) : scaleLinear([low - margin, high + margin], [EDGE, WIDE - EDGE]);
  const a = scale(row.low);
  const b = scale(row.high);
  const middle = HIGH / 2;
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} class={`interval ${row.qualifier}`} aria-hidden="true">
      <line class="axis" x1={0} x2={WIDE} y1={middle} y2={middle} />
      {row.qualifier === 'about' && <rect class="soft" x={a - 12} width={b - a + 24} y={middle - 6} height={12} rx={6} />}
      {row.qualifier === 'at-least' && <path class="arrow" d={`M${b} ${middle}H${Math.min(WIDE - 4, b + 40)}m-5 -4l5 4l-5 4`} />}
      {row.qualifier === 'at-most' && <path class="arrow" d={`M${a} ${middle}H${Math.max(4, a - 40)}m5 -4l-5 4l5 4`} />}
      {b > a && <rect class="bar" x={a} width={b - a} y={middle - 3} height={6} />}
      <circle class="point" cx={a} cy={middle} r={4.5} />
      {b > a && <circle class="point" cx={b} cy={middle} r={4.5} />}
    </svg>
  );
}
