/** What is not in the account and why: sentences that the checker refused, lines that were removed, dates that were doubted. */
import type { Article, DateFinding } from '../dossier';
import { Empty } from '../parts';
import { RemovedLine, wholeOf } from '../source';
import { Item, useDesk } from '../story';
import { Bdi, count, day, words } from '../text';

export function RefusedTab() {
  const { account, articles, outlet, named, show } = useDesk();
  const all = account.articles.map((id) => articles.get(id)).filter((a): a is Article => a !== undefined);
  const removed = all.filter((a) => a.removed.length > 0);
  const doubted = all.flatMap((a) => doubtsOf(a).map((doubt) => ({ article: a, ...doubt })));
  const revised = all.filter((a) => (a.revisions ?? []).length > 0);
  const noted = all.filter((a) => a.notes.length > 0);
  return (
    <>
      <section class="group">
        <h2>
          Not printed <span class="quiet">{account.refused.length}</span>
        </h2>
        {account.refused.length === 0 ? (
          <p class="quiet">Each sentence of the brief was borne out by the words that it cites.</p>
        ) : (
          <ul class="items">
            {account.refused.map((r, i) => (
              <Item key={i} id={`x${i + 1}`} spans={r.at} title="Not printed" after={<p class="under quiet">{words(r.why)}</p>}>
                <span class="prose" dir="auto">
                  {words(r.text)}
                </span>
              </Item>
            ))}
          </ul>
        )}
      </section>
      {noted.length > 0 && (
        <section class="group">
          <h2>
            Doubted <span class="quiet">{count(noted.length, 'article')}</span>
          </h2>
          <ul class="items">
            {noted.map((a) =>
              a.notes.map((note) => (
                <Item key={a.id + note.code} id={`${a.id}.${note.code}`} spans={note.at.length > 0 ? note.at : wholeOf(a.id)} title="Note">
                  <strong>
                    <Bdi text={outlet(a.id)} most={40} />
                  </strong>{' '}
                  {note.code.toLowerCase().replaceAll('_', ' ')}: <Bdi text={named(note.why)} most={400} />
                </Item>
              )),
            )}
          </ul>
        </section>
      )}
      {doubted.length > 0 && (
        <section class="group">
          <h2>
            Dates refused <span class="quiet">{doubted.length}</span>
          </h2>
          <table class="doubts">
            <tbody>
              {doubted.map((d, i) => (
                <tr key={i}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => show('Article', wholeOf(d.article.id), null)}>
                      <Bdi text={outlet(d.article.id)} most={40} />
                    </button>
                  </th>
                  <td class="number">{d.what}</td>
                  <td class="number">{d.value ? day(d.value) : 'none'}</td>
                  <td>
                    from {d.from.replaceAll('-', ' ')}: {words(named(d.why))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {revised.length > 0 && (
        <section class="group">
          <h2>Earlier versions</h2>
          <ul class="items">
            {revised.map((a) =>
              (a.revisions ?? []).map((r, i) => (
                <li key={a.id + String(i)}>
                  <Bdi text={outlet(a.id)} most={40} />: {words(r.changed)}
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <section class="group">
        <h2>
          Removed from the reports <span class="quiet">{count(all.reduce((n, a) => n + a.removed.length, 0), 'line')}</span>
        </h2>
        {removed.length === 0 && <Empty title="Nothing was removed." />}
        {removed.map((a) => (
          <details key={a.id} class="removed-lines">
            <summary>
              <Bdi text={outlet(a.id)} most={60} /> <span class="quiet">{count(a.removed.length, 'line')}</span>
            </summary>
            {a.removed.map((line, i) => (
              <RemovedLine key={i} line={line} />
            ))}
          </details>
        ))}
      </section>
      <p class="quiet after">
        What became no article at all stands under <a href="/dropped">Dropped</a>.
      </p>
    </>
  );
}

function doubtsOf(article: Article): { what: string; value: string | null; from: string; why: string }[] {
  const doubts = (what: string, finding: DateFinding | null) => (finding?.candidates ?? []).filter((c) => !c.accepted).map((c) => ({ what, value: c.value, from: c.from, why: c.why }));
  return [...doubts('published', article.published), ...doubts('modified', article.modified), ...doubts('report day', article.reportDay)];
}
