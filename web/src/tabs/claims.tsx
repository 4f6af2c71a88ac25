/** Claims by standing, with who denies them and the values that differ side by side. */
import { useState } from 'preact/hooks';
import type { Claim, Standing } from '../dossier';
import { Empty, STANDINGS } from '../parts';
import { Item, onlyAltered, Outlets, useDesk, useNamedItem } from '../story';
import { Bdi, count, list, words } from '../text';

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
  const names = originNames(claim, account.originGroups, outlet);
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
          </p>
          {claim.deniedBy.length > 0 && (
            <ul class="against">
              {claim.deniedBy.map((denial, i) => (
                <li key={i}>
                  <button type="button" class="link" onClick={() => show('Denial', [denial.at], claim.id)}>
                    <span class="standing denied" aria-hidden="true">
                      ✕
                    </span>{' '}
                    <Bdi text={denial.who} /> denies it <span class="quiet">({outlet(denial.at.article)})</span>
                  </button>
                </li>
              ))}
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

/** The claim's own words and the values that cannot hold beside them, side by side. */
function Values({ claim }: { claim: Claim }) {
  const { show, outlet } = useDesk();
  return (
    <table class="values">
      <caption>Elsewhere</caption>
      <tbody>
        {claim.differing.map((other, i) => (
          <tr key={i}>
            <th scope="row">
              <Bdi text={outlet(other.at.article)} most={40} />
            </th>
            <td>
              <button type="button" class="link" dir="auto" onClick={() => show('Value that differs', [other.at, ...claim.at], claim.id)}>
                {words(other.text)}
              </button>
            </td>
          </tr>
        ))}
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
