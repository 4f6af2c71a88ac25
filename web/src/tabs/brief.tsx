/** The brief: sentences with their standing, each a key's press from the words it rests on; then what is not known. */
import type { ComponentChildren } from 'preact';
import type { BriefSentence } from '../dossier';
import { Empty, StandingMark } from '../parts';
import { Item, Outlets, useDesk, useNamedItem } from '../story';
import { words } from '../text';

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

export function BriefTab() {
  const { account } = useDesk();
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
                  <StandingMark standing={sentence.standing} origins={sentence.origins} />
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
            {account.unknown.map((gap, i) => (
              <Item key={i} id={`n${i + 1}`} spans={gap.at} title="Not known" after={<p class="under quiet">{words(gap.why)}</p>}>
                <span class="prose" dir="auto">
                  {words(gap.text)}
                </span>
              </Item>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
