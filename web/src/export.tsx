/** The forms that stories can be had in, as a menu. */
import type { ComponentChildren } from 'preact';
import { save } from './api';
import { Menu, useFailed } from './parts';

const FORMS: [string, string][] = [
  ['html', 'Page (HTML)'],
  ['pdf', 'PDF'],
  ['docx', 'Word (DOCX)'],
  ['markdown', 'Markdown'],
  ['text', 'Plain text'],
  ['json', 'Dossier (JSON)'],
  ['jsonl', 'JSON Lines'],
  ['csv', 'Claims (CSV)'],
  ['parquet', 'Claims (Parquet)'],
  ['ical', 'Agenda (iCalendar)'],
  ['jsonld', 'schema.org (JSON-LD)'],
  ['annotations', 'Citations (Web Annotation)'],
  ['timeml', 'Times (TimeML)'],
  ['rss', 'RSS'],
  ['atom', 'Atom'],
];

/** `path` says where a form can be had; `file` what it is saved as when the server gives no name. */
export function ExportMenu({ name, path, file, children }: { name: string; path: (form: string) => string; file: string; children?: ComponentChildren }) {
  const failed = useFailed();
  return (
    <Menu name={name}>
      {FORMS.map(([form, label]) => (
        <button key={form} type="button" onClick={() => void save(path(form), `${file}.${form}`).catch(failed)}>
          {label}
        </button>
      ))}
      {children && <hr />}
      {children}
    </Menu>
  );
}
