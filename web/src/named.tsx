/** Articles by what they are called, where the server gives ids alone. */
import { useEffect, useState } from 'preact/hooks';
import { get } from './api';
import type { Article } from './dossier';
import { storyAddress } from './router';
import { Bdi } from './text';

/** What an article is called. */
interface Called {
  headline: string | null;
  outlet: string | null;
}

const called = new Map<string, Promise<Called | null>>();
let asking: Promise<unknown> = Promise.resolve();

/** Asks what an article is called, one after another and each once; null where it is gone. */
function nameOf(article: string): Promise<Called | null> {
  const known = called.get(article);
  if (known) return known;
  const name = asking.then(() =>
    get<{ article: Article }>(`/articles/${encodeURIComponent(article)}`).then(
      ({ article: { headline, source } }) => ({ headline, outlet: source.outlet?.name ?? source.outlet?.domain ?? null }),
      () => null,
    ),
  );
  asking = name;
  called.set(article, name);
  return name;
}

/** An article as a reader knows it, with the way to its story; its id until that is known. `short` is its outlet alone, and no way. */
export function Named({ article, short = false, look }: { article: string; short?: boolean; look?: string }) {
  const [name, setName] = useState<Called | null>(null);
  useEffect(() => {
    let here = true;
    void nameOf(article).then((found) => here && setName(found));
    return () => {
      here = false;
    };
  }, [article]);
  if (short) return <Bdi text={name?.outlet ?? article} most={60} />;
  return (
    <a class={look} href={storyAddress(article)}>
      {name?.headline ? (
        <>
          “<Bdi text={name.headline} most={120} />”
        </>
      ) : (
        article
      )}
      {name?.outlet && (
        <>
          {' '}
          (<Bdi text={name.outlet} most={60} />)
        </>
      )}
    </a>
  );
}
