/** The brief: sentences with their standing, each a key's press from the words it rests on; then what is not known. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefSentence, Span } from '../dossier';
import { Empty, StandingMark } from '../parts';
import { Item, Outlets, useDesk, useNamedItem } from '../story';
import { count, words } from '../text';

/** The sentence with what the editor put in set apart. */
function edited(sentence: BriefSentence): ComponentChildren {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const edit of [...sentence.edits].sort((a, b) => a.at[0] - b.at[0])) {
    const [start, end] = edit.at;
    if (start < at) continue;
    parts.push(words(sentence.text.slice(at, start)));
    parts.push(
      <span key={start} class="edit" title={edit.replaces ? `in place of “${edit.replaces}”` : 'added, from the report'}>
        {words(sentence.text.slice(start, end))}
      </span>,
    );
    at = end;
  }
  parts.push(words(sentence.text.slice(at)));
  return parts;
}

/** Gaps that are shown at first. */
const GAPS = 6;

/** How a sentence stands; of one that is denied, by whom; of one that is itself the denial, that. */
function Stands({ sentence }: { sentence: BriefSentence }) {
  const { account, show, outlet } = useDesk();
  if (sentence.standing !== 'denied') return <StandingMark standing={sentence.standing} origins={sentence.origins} />;
  const denials = account.claims.filter((c) => sentence.claims.includes(c.id)).flatMap((c) => c.deniedBy);
  const overlaps = (at: Span) => sentence.citations.some((c) => c.article === at.article && c.start < at.end && at.start < c.end);
  if (denials.some((d) => overlaps(d.at))) {
    return (
      <span class="standing denied">
        <span aria-hidden="true">✕</span> a denial, {count(sentence.origins, 'origin')}
      </span>
    );
  }
  const first = [...new Map(denials.map((d) => [d.who, d])).values()];
  return (
    <span class="standing denied">
      <span aria-hidden="true">✕</span> denied by{' '}
      {first.map((d, i) => (
        <span key={d.who}>
          {i > 0 ? ', ' : ''}
          <button type="button" class="link" onClick={() => show('Denial', [d.at], null)} title={outlet(d.at.article)}>
            {words(d.who)}
          </button>
        </span>
      ))}
    </span>
  );
}

export function BriefTab() {
  const { account, named } = useDesk();
  const [gaps, setGaps] = useState(GAPS);
  useNamedItem();
  return (
    <>
      {account.brief.length === 0 ? (
        <Empty title="No brief.">
          <p>
            {account.articles.length < 2
              ? 'One report alone is its own brief: open it under Sources.'
              : 'No sentence of these reports could be checked against its words. Refused says why; Claims and Sources have what there is.'}
          </p>
        </Empty>
      ) : (
        <ol class="brief">
          {account.brief.map((sentence, i) => (
            <Item
              key={i}
              id={`b${i + 1}`}
              spans={sentence.citations}
              title={`Sentence ${i + 1} of the brief`}
              after={
                <p class="under">
                  <Stands sentence={sentence} />
                  <Outlets spans={sentence.citations} title={`Sentence ${i + 1} of the brief`} item={`b${i + 1}`} />
                </p>
              }
            >
              <span class="prose" dir="auto">
                {edited(sentence)}
              </span>
            </Item>
          ))}
        </ol>
      )}
      {account.unknown.length > 0 && (
        <section class="unknown" aria-labelledby="unknown">
          <h2 id="unknown">Not known</h2>
          <ul class="items">
            {account.unknown.slice(0, gaps).map((gap, i) => (
              <Item key={i} id={`n${i + 1}`} spans={gap.at} title="Not known" after={<p class="under quiet">{words(named(gap.why))}</p>}>
                <span class="prose" dir="auto">
                  {words(gap.text)}
                </span>
              </Item>
            ))}
          </ul>
          {account.unknown.length > gaps && (
            <button type="button" onClick={() => setGaps(account.unknown.length)}>
              Show {account.unknown.length - gaps} more
            </button>
          )}
        </section>
      )}
    </>
  );
}
