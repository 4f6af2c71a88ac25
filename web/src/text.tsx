/** Words from outside, shown as words: nothing in them is markup, and no character in them turns what stands around. */
import { Fragment, type ComponentChildren } from 'preact';

const CONTROLS: Record<string, string> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/** Words with characters that would turn the order of others shown by their names. */
export function words(text: string): ComponentChildren {
  if (!CONTROL.test(text)) return text;
  return text.split(/([\u202a-\u202e\u2066-\u2069])/).map((part, i) =>
    CONTROLS[part] ? (
      <abbr key={i} class="control" title="A character that turns the order of letters; Parallax shows it and does not obey it.">
        {CONTROLS[part]}
      </abbr>
    ) : (
      part
    ),
  );
}

/** A headline or name inside a line: isolated, so that right-to-left words turn nothing else, and no longer than `most`. */
export function Bdi({ text, most = 300 }: { text: string; most?: number }) {
  const cut = text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
  return <bdi title={cut === text ? undefined : text.slice(0, 2000)}>{words(cut)}</bdi>;
}

export interface Mark {
  start: number;
  end: number;
  /** Class of the mark; the first of two that overlap wins. */
  kind: string;
}

/** A text from `from` on, with marks; offsets count from the beginning of the whole. */
export function marked(text: string, from: number, marks: Mark[]): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, mark.start - from);
    const end = Math.min(text.length, mark.end - from);
    if (end <= start) continue;
    if (start > at) parts.push(<Fragment key={at}>{words(text.slice(at, start))}</Fragment>);
    parts.push(
      <mark key={start} class={mark.kind}>
        {words(text.slice(start, end))}
      </mark>,
    );
    at = end;
  }
  if (at < text.length) parts.push(<Fragment key={at}>{words(text.slice(at))}</Fragment>);
  return parts;
}

/** The paragraphs of a clean text with their places. */
export function paragraphs(text: string): { start: number; text: string }[] {
  const all: { start: number; text: string }[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    all.push({ start, text: part });
    start += part.length + 2;
  }
  return all;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** An ISO date or TIMEX3 value in words: "9 May 2031", "May 2031", "week of 12 May 2031"; what it does not know stays as it is. */
export function day(value: string | null, precision?: string | null): string {
  if (!value) return 'no day';
  const full = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (full) {
    const date = new Date(Date.UTC(Number(full[1]), Number(full[2]) - 1, Number(full[3])));
    if (Number.isNaN(date.getTime())) return value;
    if (precision === 'year') return full[1] ?? value;
    if (precision === 'month') return MONTH.format(date);
    const time = /T(\d{2}:\d{2})/.exec(value);
    const said = DAY.format(date);
    return precision === 'week' ? `week of ${said}` : time && precision !== 'day' ? `${said}, ${time[1]}` : said;
  }
  const yearless = /^XXXX-(\d{2})-(\d{2})$/.exec(value);
  if (yearless) return `${day(`2000-${yearless[1]}-${yearless[2]}`).replace(' 2000', '')}, of no year`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return MONTH.format(new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1)));
  return value;
}

/** The day or days of something that is to come. */
export function days(item: { start: string | null; end: string | null; precision: string }): string {
  return day(item.start, item.precision) + (item.end && item.end !== item.start ? ` to ${day(item.end, item.precision)}` : '');
}

const STAMP = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** A moment in the reader's own zone. */
export function moment(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : STAMP.format(date);
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** Names where many of them would be too much: two of them, the others counted. */
export function some(names: string[]): string {
  return names.length <= 3 ? list(names) : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

export function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
