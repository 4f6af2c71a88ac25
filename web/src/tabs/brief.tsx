/** The brief: sentences with their standing, each a key's press from the words it rests on; then what is not known. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefSentence } from '../dossier';
import { usePrinting } from '../load';
import { Empty, Long, StandingMark } from '../parts';
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

/** Gaps that are shown at first. */
const GAPS = 6;

/** How a sentence stands; of one that is denied, by whom; of one that is itself the denial, that. */
function Stands({ sentence }: { sentence: BriefSentence }) {
  const { show, outlet } = useDesk();
  const by = sentence.deniedBy ?? [];
  const reports = new Set(sentence.citations.map((c) => c.article)).size;
  if (by.length === 0) return <StandingMark standing={sentence.standing} origins={sentence.origins} reports={reports} />;
  const first = [...new Map(by.map((d) => [d.who, d])).values()];
  return (
    <span class="standing denied">
      <span aria-hidden="true">✕</span> {sentence.denial ? 'a denial by' : 'denied by'}{' '}
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

/** What stands above the sentences of a part. */
const PARTS: Record<string, string> = {
  event: 'What happened',
  agreed: 'Several origins report',
  differing: 'Sources differ',
  denied: 'Denied',
  said: 'In their words',
  latest: 'Since then',
  next: 'What comes next',
  declined: 'Not answered',
  background: 'Before it',
  more: 'Also told',
};

interface Part {
  name: string | undefined;
  sentences: { sentence: BriefSentence; number: number }[];
}

/** The sentences part by part; a reply stays with what it replies to. */
function parts(brief: BriefSentence[]): Part[] {
  const all: Part[] = [];
  brief.forEach((sentence, i) => {
    const last = all.at(-1);
    const one = { sentence, number: i + 1 };
    if (last && (sentence.part === last.name || sentence.part === 'reply')) last.sentences.push(one);
    else all.push({ name: sentence.part, sentences: [one] });
  });
  return all;
}

export function BriefTab() {
  const { account, named } = useDesk();
  const printing = usePrinting();
  const [asked, setAsked] = useState(GAPS);
  const gaps = printing ? account.unknown.length : asked;
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
        parts(account.brief).map((part, i) => (
          <section key={i} class="brief-part" aria-labelledby={part.name && PARTS[part.name] ? `part-${i}` : undefined}>
            {part.name && PARTS[part.name] && <h2 id={`part-${i}`}>{PARTS[part.name]}</h2>}
            <ol class="brief" start={part.sentences[0]?.number ?? 1}>
              {part.sentences.map(({ sentence, number }) => (
                <Item
                  key={number}
                  id={`b${number}`}
                  spans={sentence.citations}
                  title={`Sentence ${number} of the brief`}
                  after={
                    <p class="under">
                      {sentence.part === 'reply' && <span class="quiet">in reply </span>}
                      <Stands sentence={sentence} />
                      <Outlets spans={sentence.citations} title={`Sentence ${number} of the brief`} item={`b${number}`} />
                    </p>
                  }
                >
                  <span class="prose" dir="auto">
                    {edited(sentence)}
                  </span>
                </Item>
              ))}
            </ol>
          </section>
        ))
      )}
      {account.unknown.length > 0 && (
        <section class="unknown" aria-labelledby="unknown">
          <h2 id="unknown">Not known</h2>
          <ul class="items">
            {account.unknown.slice(0, gaps).map((gap, i) => (
              <Item
                key={i}
                id={`n${i + 1}`}
                spans={gap.at}
                title="Not known"
                after={
                  <p class="under quiet">
                    <span>
                      <Long text={named(gap.why)} />
                    </span>
                  </p>
                }
              >
                <span class="prose" dir="auto">
                  {words(gap.text)}
                </span>
              </Item>
            ))}
          </ul>
          {account.unknown.length > gaps && (
            <button type="button" onClick={() => setAsked(account.unknown.length)}>
              Show {account.unknown.length - gaps} more
            </button>
          )}
        </section>
      )}
    </>
  );
}
