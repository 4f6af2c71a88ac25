/** What became no article, and why: nothing is lost in silence. */
import { useState } from 'preact/hooks';
import type { DroppedLine, Page } from './dossier';
import { useLoad } from './load';
import { Empty, Shown } from './parts';
import { Bdi, words } from './text';

const PAGE = 200;

export function DroppedPage() {
  const [from, setFrom] = useState(0);
  const loaded = useLoad<Page<DroppedLine>>(`/dropped?from=${from}&limit=${PAGE}`);
  return (
    <>
      <h1>Dropped</h1>
      <p class="quiet">Inputs that became no article, each with its reason.</p>
      <Shown of={loaded}>
        {(page) =>
          page.items.length === 0 && from === 0 ? (
            <Empty title="Nothing was dropped." />
          ) : (
            <>
              <DroppedTable lines={page.items} />
              {(from > 0 || page.next !== null) && (
                <p class="tab-tools">
                  <button type="button" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
                    ‹ Before
                  </button>
                  <span class="quiet">
                    {(from + 1).toLocaleString('en')} to {(from + page.items.length).toLocaleString('en')}
                  </span>
                  <button type="button" disabled={page.next === null} onClick={() => setFrom(Number(page.next))}>
                    Next ›
                  </button>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </>
  );
}

export function DroppedTable({ lines }: { lines: DroppedLine[] }) {
  return (
    <table class="dropped">
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Reason</th>
          <th scope="col">Why, and what to do</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={i}>
            <th scope="row">
              <Bdi text={line.path} most={120} />
              {line.line === null ? '' : `, line ${line.line}`}
            </th>
            <td>{line.code.toLowerCase().replaceAll('_', ' ')}</td>
            <td>{words(line.why)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
