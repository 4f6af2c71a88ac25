/** Names over all stories: who stands in most, and everything that one of them said, story by story. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { query } from './api';
import { Ask, type Wish } from './decide';
import type { Page, Utterance } from './dossier';
import { useLoad, usePages, useStill } from './load';
import { Empty, ProblemNote, Shown } from './parts';
import { go, storyAddress, type Place } from './router';
import { Bdi, count, day, list, words } from './text';

interface Name {
  id: string;
  type: string;
  name: string;
  stories: number;
  /** Names that somebody said are one with it. */
  also?: Name[];
}

interface NameStory {
  story: string;
  headline: string | null;
  lastDay: string | null;
  roles: { text: string }[];
  utterances: Utterance[];
}

interface NamePage extends Name {
  with: Name[];
  items: NameStory[];
  next: string | null;
}

const TYPES: Record<string, string> = { person: 'Person', organisation: 'Organisation', place: 'Place', other: 'Other' };

export function nameAddress(id: string): string {
  return `/people/${encodeURIComponent(id)}`;
}

export function PeoplePage({ place }: { place: Place }) {
  const [typed, setTyped] = useState(place.query.get('q') ?? '');
  const [type, setType] = useState('');
  const still = useStill(typed.trim(), 200);
  useEffect(() => go(`/people${query({ q: still })}`, true), [still]);
  const { first, items, more, problem } = usePages<Name>(`/entities${query({ q: still, limit: 500 })}`);
  return (
    <>
      <h1>People and places</h1>
      <p class="tab-tools">
        <label>
          <span class="unseen">A word of the name</span>
          <input type="search" placeholder="A word of the name" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        </label>
        <label>
          <span class="unseen">Kind of name</span>
          <select value={type} onChange={(e) => setType(e.currentTarget.value)}>
            <option value="">All kinds</option>
            {Object.entries(TYPES).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Shown of={first}>
        {() => {
          const shown = items.filter((n) => !type || n.type === type);
          if (items.length === 0) return <Empty title={still ? `No name has a word that begins with “${still}”.` : 'No names yet: they come with the stories.'} />;
          return (
            <>
              {shown.length === 0 && <Empty title={`None of these ${count(items.length, 'name')} is of this kind.`} />}
              <ul class="names">
                {shown.map((n) => (
                  <li key={n.id}>
                    <a href={nameAddress(n.id)}>
                      <Bdi text={n.name} most={80} />
                    </a>{' '}
                    <span class="quiet whole">
                      {TYPES[n.type] ?? n.type}, {count(n.stories, 'story', 'stories')}
                    </span>
                  </li>
                ))}
              </ul>
              {problem && <ProblemNote problem={problem} />}
              {more && (
                <p class="tab-tools">
                  <button type="button" onClick={more}>
                    Show more
                  </button>
                  <span class="quiet">These {items.length.toLocaleString('en')} names stand in the most stories; a word of it finds any other.</span>
                </p>
              )}
            </>
          );
        }}
      </Shown>
    </>
  );
}

/** From a speaker in an account: to all they said, and the decision that two names are one. */
export function SpeakerName({ name }: { name: string }) {
  const [asked, setAsked] = useState(false);
  const found = useLoad<Page<Name>>(asked ? `/entities${query({ q: name, limit: 50 })}` : null);
  const same = found.value?.items.find((n) => [n, ...(n.also ?? [])].some((one) => one.name.toLowerCase() === name.toLowerCase()));
  return (
    <>
      <p class="under speaker">
        <a href={`/people${query({ q: name })}`}>in all stories</a>
        <button type="button" class="link" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          same as another name…
        </button>
      </p>
      {asked && found.problem && <ProblemNote problem={found.problem} />}
      {same && <SameAs name={same} begin again={() => setAsked(false)} leave={() => setAsked(false)} />}
      {found.value && !same && <p class="quiet">People and places has no name like this.</p>}
    </>
  );
}

/** Says that two names are one; `begin` asks at once. */
function SameAs({ name, begin = false, again, leave }: { name: Name; begin?: boolean; again: () => void; leave?: () => void }) {
  const [open, setOpen] = useState(begin);
  const [typed, setTyped] = useState('');
  const [wish, setWish] = useState<Wish | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [open]);
  const still = useStill(typed.trim(), 200);
  const found = useLoad<Page<Name>>(open && still ? `/entities${query({ q: still, limit: 12 })}` : null);
  if (!open) {
    return (
      <p class="tab-tools">
        <button type="button" onClick={() => setOpen(true)}>
          Same as another name…
        </button>
      </p>
    );
  }
  return (
    <div class="banner same">
      <label>
        A word of the other name of {words(name.name)}
        <input type="search" ref={field} value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
      </label>
      <p class="chips" aria-live="polite">
        {(found.value?.items ?? [])
          .filter((other) => other.id !== name.id)
          .map((other) => (
            <button
              key={other.id}
              type="button"
              class="chip"
              onClick={() => setWish({ title: 'Are these one?', act: 'They are one', body: { kind: 'same-entity', entities: [name.id, other.id] } })}
            >
              <Bdi text={other.name} most={60} /> <span class="quiet">{TYPES[other.type] ?? other.type}</span>
            </button>
          ))}
      </p>
      {still !== '' && found.value && found.value.items.every((other) => other.id === name.id) && <p class="quiet">No other name has a word that begins so.</p>}
      <button
        type="button"
        onClick={() => {
          setOpen(false);
          leave?.();
        }}
      >
        Leave it
      </button>
      {wish && (
        <Ask
          wish={wish}
          close={() => setWish(null)}
          done={() => {
            setOpen(false);
            again();
          }}
        />
      )}
    </div>
  );
}

export function NamePageView({ place }: { place: Place }) {
  const id = place.parts[1] ?? '';
  const { first: loaded, items, more, problem } = usePages<NameStory, NamePage>(`/entities/${encodeURIComponent(id)}?limit=100`);
  return (
    <>
      {loaded.problem && !loaded.value && (
        <>
          <h1>No name to show</h1>
          <p>
            <a href="/people">To people and places</a>
          </p>
        </>
      )}
      <Shown of={loaded}>
        {(name) => (
          <>
            <p class="back">
              <a href="/people">← People and places</a>
            </p>
            <h1>
              <Bdi text={name.name} />
            </h1>
            <p class="quiet">
              {TYPES[name.type] ?? name.type} in {count(name.stories, 'story', 'stories')}
              {(name.also ?? []).length > 0 && <>, also named {list((name.also ?? []).map((a) => a.name))}</>}
            </p>
            <SameAs name={name} again={loaded.again} />
            {name.with.length > 0 && (
              <section class="group">
                <h2>Stands together with</h2>
                <p class="chips">
                  {name.with.map((other) => (
                    <a key={other.id} class="chip" href={nameAddress(other.id)}>
                      <Bdi text={other.name} most={60} /> <span class="quiet">{other.stories}</span>
                    </a>
                  ))}
                </p>
              </section>
            )}
            <section class="group">
              <h2>What {name.type === 'place' ? 'is told of it' : 'was said'}</h2>
              {items.map((story) => (
                <article key={story.story} class="name-story">
                  <h3 dir="auto">
                    <a href={storyAddress(story.story, 'quotes')}>
                      <Bdi text={story.headline ?? story.story} most={200} />
                    </a>{' '}
                    <span class="quiet">{day(story.lastDay)}</span>
                  </h3>
                  {story.roles.length > 0 && (
                    <p class="quiet">
                      called <Bdi text={[...new Set(story.roles.map((r) => r.text))].slice(0, 4).join('; ')} />
                    </p>
                  )}
                  {story.utterances.length === 0 ? (
                    <p class="quiet">Named, not quoted.</p>
                  ) : (
                    <ul class="items">
                      {story.utterances.map((u) => (
                        <li key={u.id} class="item">
                          <a class="item-open" href={storyAddress(story.story, 'quotes', u.id)}>
                            <span class="prose" dir="auto">
                              {words(u.text)}
                            </span>
                          </a>
                          <p class="under quiet">{count(u.articles.length, 'article')}</p>
                        </li>
                      ))}
                    </ul>
                  )}
                </article>
              ))}
              {problem && <ProblemNote problem={problem} />}
              {more && (
                <button type="button" onClick={more}>
                  Show more
                </button>
              )}
            </section>
          </>
        )}
      </Shown>
    </>
  );
}
