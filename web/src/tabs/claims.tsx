/** Claims by standing, with who denies them and the values that differ side by side. */
import { useState } from 'preact/hooks';
import type { Claim, Standing } from '../dossier';
import { Dialog, Empty, STANDINGS, useSome } from '../parts';
import { Item, onlyAltered, Outlets, useDesk, useNamedItem } from '../story';
import { Bdi, count, list, some, words } from '../text';

const ORDER: Standing[] = ['denied', 'differing', 'corroborated', 'single-origin'];

export function ClaimsTab() {
  const { account } = useDesk();
  const [sought, setSought] = useState('');
  useNamedItem();
  if (account.claims.length === 0) {
    return <Empty title="No claims.">The reports of this story were cleaned and dated, but not read: see the notes under Sources.</Empty>;
  }
  const wanted = sought.trim().toLowerCase();
  const fits = (claim: Claim) => !wanted || `${claim.text} ${claim.asserter ?? ''}`.toLowerCase().includes(wanted);
  const groups = ORDER.map((standing) => ({
    standing,
    claims: account.claims.filter((c) => c.standing === standing && fits(c)).sort((a, b) => b.origins - a.origins),
  }));
  return (
    <>
      <p class="tab-tools">
        <label>
          <span class="unseen">Find in the claims</span>
          <input type="search" placeholder="Find in the claims" value={sought} onInput={(e) => setSought(e.currentTarget.value)} />
        </label>
        {groups
          .filter((g) => g.claims.length > 0)
          .map((g) => (
            <a key={g.standing} class={`standing ${g.standing}`} href={`#${g.standing}`}>
              <span aria-hidden="true">{STANDINGS[g.standing].sign}</span> {STANDINGS[g.standing].name} {g.claims.length}
            </a>
          ))}
      </p>
      {groups.every((g) => g.claims.length === 0) && <Empty title={`No claim has “${sought}”.`} />}
      {groups
        .filter((g) => g.claims.length > 0)
        .map((g) => (
          <section key={g.standing} id={g.standing} class="group">
            <h2>
              <span class={`standing ${g.standing}`}>
                <span aria-hidden="true">{STANDINGS[g.standing].sign}</span> {STANDINGS[g.standing].name}
              </span>{' '}
              <span class="quiet">{g.claims.length}</span>
            </h2>
            <p class="quiet">{STANDINGS[g.standing].means}</p>
            <ul class="items">
              {g.claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function ClaimRow({ claim }: { claim: Claim }) {
  const { show, outlet, account, articles } = useDesk();
  const [parting, setParting] = useState(false);
  const names = originNames(claim, account.originGroups, outlet);
  const denials = useSome(gathered(claim.deniedBy, (d) => d.who), 8);
  // "The ministry dismissed claims that …": these words are themselves the denial.
  const own = (d: Claim['deniedBy'][number]) =>
    claim.at.length === 1 && d.at.article === claim.at[0]?.article && d.at.start < (claim.at[0]?.end ?? 0) && (claim.at[0]?.start ?? 0) < d.at.end;
  return (
    <Item
      id={claim.id}
      spans={claim.at}
      title="Claim"
      after={
        <>
          <p class="under">
            <span class="origins" title={names.length > 0 ? `From ${list(names)}` : undefined}>
              {count(claim.origins, 'origin')}
            </span>
            {onlyAltered(claim.articles, articles) && <span class="mark altered">only in an altered text</span>}
            {claim.hedge && <span class="hedge">hedged: “{claim.hedge}”</span>}
            <Outlets spans={claim.at} title="Claim" item={claim.id} />
            {claim.at.length > 1 && (
              <button type="button" class="link act" onClick={() => setParting(true)}>
                Not the same claim…
              </button>
            )}
          </p>
          {parting && <Part claim={claim} close={() => setParting(false)} />}
          {claim.deniedBy.length > 0 && (
            <ul class="against">
              {denials.shown.map(([who, all]) => (
                <li key={who}>
                  <button type="button" class="link" onClick={() => show('Denial', all.map((d) => d.at), claim.id)}>
                    <span class="standing denied" aria-hidden="true">
                      ✕
                    </span>{' '}
                    {all.some(own) && 'A denial by '}
                    <Bdi text={who} /> {!all.some(own) && 'denies it '}
                    <span class="quiet">(<Bdi text={some(outletsOf(all, outlet))} most={160} />)</span>
                  </button>
                </li>
              ))}
              {denials.toggle && <li>{denials.toggle}</li>}
            </ul>
          )}
          {claim.differing.length > 0 && <Values claim={claim} />}
        </>
      }
    >
      <span class="prose" dir="auto">
        {words(claim.text)}
      </span>
    </Item>
  );
}

/** Asks which of its places does not say the same as the others. */
function Part({ claim, close }: { claim: Claim; close: () => void }) {
  const { articles, outlet, story, wish } = useDesk();
  const [other, setOther] = useState(-1);
  const said = (i: number) => {
    const span = claim.at[i];
    const article = span && articles.get(span.article);
    return span && article ? ((span.field === 'headline' ? article.headline : article.text) ?? '').slice(span.start, span.end) : '';
  };
  // What does not say the same is parted from the words that the claim is shown in.
  const shown = Math.max(0, claim.at.findIndex((_, i) => said(i) === claim.text));
  const apart = () => {
    const spans = [claim.at[other === shown ? (shown === 0 ? 1 : 0) : shown], claim.at[other]].map((s) => s && { article: s.article, start: s.start, end: s.end, ...(s.field && { field: s.field }) });
    close();
    wish({ title: 'Part this claim?', act: 'Part them', body: { kind: 'distinct', story: story.id, spans } });
  };
  return (
    <Dialog title="Which of these does not say the same?" close={close}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          apart();
        }}
      >
        <ul class="choices">
          {claim.at.map((span, i) => (
            <li key={i}>
              <label class="check">
                <input type="radio" name="other" checked={other === i} onChange={() => setOther(i)} />
                <span>
                  <strong>
                    <Bdi text={outlet(span.article)} most={40} />
                  </strong>{' '}
                  <span dir="auto">{words(said(i))}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <footer>
          <button type="submit" class="first" disabled={other < 0}>
            See what it changes…
          </button>
          <button type="button" onClick={close}>
            Leave it
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Denials by who denies, values by what they are: what many reports say stands once. */
function gathered<T>(all: T[], keyOf: (one: T) => string): [string, T[]][] {
  const by = new Map<string, T[]>();
  for (const one of all) by.set(keyOf(one), [...(by.get(keyOf(one)) ?? []), one]);
  return [...by];
}

function outletsOf(all: { at: { article: string } }[], outlet: (article: string) => string): string[] {
  return [...new Set(all.map((one) => outlet(one.at.article)))];
}

/** The claim's own words and the values that cannot hold beside them, side by side. */
function Values({ claim }: { claim: Claim }) {
  const { show, outlet } = useDesk();
  const { shown, toggle } = useSome(gathered(claim.differing, (d) => d.text), 8);
  return (
    <table class="values">
      <caption>Elsewhere</caption>
      <tbody>
        {shown.map(([text, all]) => (
          <tr key={text}>
            <th scope="row">
              <Bdi text={some(outletsOf(all, outlet))} most={90} />
            </th>
            <td>
              <button type="button" class="link" dir="auto" onClick={() => show('Value that differs', [...all.map((d) => d.at), ...claim.at], claim.id)}>
                {words(text)}
              </button>
            </td>
          </tr>
        ))}
        {toggle && (
          <tr>
            <td colSpan={2}>{toggle}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** The origins of a claim by name: an agency or release, else the outlets that share the words. */
function originNames(claim: Claim, groups: { id: string; name: string | null; articles: string[] }[], outlet: (id: string) => string): string[] {
  const names = claim.originGroups.map((id) => {
    const group = groups.find((g) => g.id === id.replace(/\..*$/, ''));
    return group ? (group.name ?? list([...new Set(group.articles.map(outlet))])) : id;
  });
  return [...new Set(names)];
}
