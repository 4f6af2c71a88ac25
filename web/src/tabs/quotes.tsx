/** Who said what: by speaker, each utterance once, its variants set against the fullest word by word. */
import { diffWordsWithSpace } from 'diff';
import { useMemo, useState } from 'preact/hooks';
import type { Utterance } from '../dossier';
import { Empty, Left, Put } from '../parts';
import { SpeakerName } from '../people';
import { Item, onlyAltered, Outlets, useDesk, useNamedItem } from '../story';
import { Bdi, count, list, words } from '../text';

interface Speaker {
  name: string | null;
  entity: string | null;
  utterances: Utterance[];
}

export function QuotesTab() {
  const { account } = useDesk();
  const [sought, setSought] = useState('');
  useNamedItem();
  const speakers = useMemo(() => bySpeaker(account.utterances), [account]);
  if (speakers.length === 0) return <Empty title="Nobody is quoted in these reports." />;
  const wanted = sought.trim().toLowerCase();
  const shown = speakers
    .map((s) => ({ ...s, utterances: s.utterances.filter((u) => !wanted || `${s.name ?? ''} ${u.text}`.toLowerCase().includes(wanted)) }))
    .filter((s) => s.utterances.length > 0);
  return (
    <>
      <p class="tab-tools">
        <label>
          <span class="unseen">Find a speaker or words</span>
          <input type="search" placeholder="Find a speaker or words" value={sought} onInput={(e) => setSought(e.currentTarget.value)} />
        </label>
      </p>
      {shown.length === 0 && <Empty title={`Nobody says “${sought}”.`} />}
      {shown.map((speaker) => {
        const role = account.entities.find((e) => e.id === speaker.entity)?.roles[0];
        return (
          <section class="group" key={speaker.entity ?? speaker.name ?? ''}>
            <h2>
              {speaker.name ? <Bdi text={speaker.name} /> : 'Speaker not told'} <span class="quiet">{speaker.utterances.length}</span>
            </h2>
            {role && (
              <p class="quiet">
                <Bdi text={role.text} />
              </p>
            )}
            {speaker.name && speaker.entity && <SpeakerName name={speaker.name} />}
            <ul class="items">
              {speaker.utterances.map((u) => (
                <UtteranceRow key={u.id} utterance={u} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function bySpeaker(utterances: Utterance[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  // One whose name stands now with its entity and now without is one speaker.
  const known = new Map(utterances.map((u) => [u.speaker.name ?? '', u.speaker.entity] as const).filter((pair): pair is [string, string] => pair[1] !== null));
  for (const u of utterances) {
    const key = u.speaker.name === null ? '' : (u.speaker.entity ?? known.get(u.speaker.name) ?? u.speaker.name);
    const speaker = speakers.get(key) ?? { name: u.speaker.name, entity: u.speaker.entity ?? known.get(u.speaker.name ?? '') ?? null, utterances: [] };
    speaker.utterances.push(u);
    speakers.set(key, speaker);
  }
  return [...speakers.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.utterances.length - a.utterances.length);
}

function UtteranceRow({ utterance }: { utterance: Utterance }) {
  const { outlet, show, articles } = useDesk();
  const spans = utterance.variants.flatMap((v) => v.at);
  // Marks that only look different are no difference.
  const plain = (text: string) => text.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
  const groups = new Map<string, { text: string; articles: string[]; spans: typeof spans }>();
  for (const v of utterance.variants) {
    const group = groups.get(plain(v.text)) ?? { text: v.text, articles: [], spans: [] };
    group.articles.push(v.article);
    group.spans.push(...v.at);
    groups.set(plain(v.text), group);
  }
  const base = plain(utterance.text);
  const others = [...groups].filter(([text]) => text !== base);
  return (
    <Item
      id={utterance.id}
      spans={spans}
      title="Quotation"
      after={
        <>
          <p class="under">
            <span class="kind">{utterance.kind === 'direct' ? 'in their words' : utterance.kind === 'partial' ? 'partly in their words' : 'reported'}</span>
            {onlyAltered(utterance.articles, articles) && <span class="mark altered">only in an altered text</span>}
            <Outlets spans={spans} title="Quotation" item={utterance.id} />
          </p>
          {others.length > 0 && (
            <details class="variants">
              <summary>{count(others.length, 'other wording')}</summary>
              {others.map(([text, v]) => (
                <p key={text} class="variant" dir="auto">
                  <button type="button" class="link" onClick={() => show('Quotation', v.spans, utterance.id)}>
                    <Bdi text={list([...new Set(v.articles.map(outlet))])} most={120} />
                  </button>
                  : <Aligned base={base} other={text} />
                </p>
              ))}
            </details>
          )}
        </>
      }
    >
      <span class="prose" dir="auto">
        {words(utterance.text)}
      </span>
    </Item>
  );
}

/** Part of the letters that two wordings must share for lines in them to help the eye. */
const ALIKE = 0.35;

/** One wording against another: what is left out struck, what is put in underlined; where little is alike, as it is. */
function Aligned({ base, other }: { base: string; other: string }) {
  const parts = useMemo(() => diffWordsWithSpace(base, other), [base, other]);
  const same = parts.reduce((n, part) => n + (part.added || part.removed ? 0 : part.value.length), 0);
  if (same < ALIKE * Math.min(base.length, other.length)) return <>{words(other)}</>;
  return (
    <>
      {parts.map((part, i) => (part.added ? <Put key={i} text={part.value} /> : part.removed ? <Left key={i} text={part.value} /> : <span key={i}>{words(part.value)}</span>))}
    </>
  );
}
