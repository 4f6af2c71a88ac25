// How fast the page shows and scrolls: a list of 10,000 stories and a story of 200 articles, on a real server in a
// real browser. usage: node bench.mjs [STORIES [ARTICLES]] [--write]; prints its table, and keeps it in docs/quality.md.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const numbers = process.argv.slice(2).filter((given) => given !== '--write').map(Number);
const stories = numbers[0] ?? 10_000;
const articles = numbers[1] ?? 200;
const port = 7899;
const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-page-'));

let state = 7;
const pick = (n) => (state = (state * 48271) % 2147483647) % n;
const syllables = ['bar', 'den', 'fol', 'gri', 'hol', 'kem', 'lor', 'mas', 'nev', 'ost', 'pel', 'rin', 'sko', 'tar', 'ulm', 'ves', 'wyn', 'zan'];
const word = (n) => Array.from({ length: n }, () => syllables[pick(syllables.length)]).join('');
const name = () => word(4).replace(/^./, (c) => c.toUpperCase());
const day = (i) => new Date(Date.UTC(2031, 0, 1 + (i % 300))).toISOString().slice(0, 10);

function single(i) {
  const [town, person, thing, other] = [name(), `${name()} ${name()}`, word(4), word(4)];
  return {
    id: `s${i}`,
    outlet: `${name()} Post`,
    title: `${town} decides on the ${thing} after a night of talk about the ${other}`,
    published: day(i),
    text: `The council of ${town} decided on the ${thing} of ${name()} after a ${word(2)} night. ${person}, who leads the ${word(3)}, said that the ${other} must wait. The ${word(3)} of ${name()} was not asked.\n\nSome ${20 + pick(900)} ${word(2)}s came to the ${word(3)} hall.`,
  };
}

/** Puts the table into docs/quality.md, in place of the one before. */
function keep(table) {
  const path = join(root, 'docs/quality.md');
  const heading = '## Speed of the page';
  const about =
    '`node bench.mjs --write` in `web/`: invented stories and one story of many invented reports, on a real server, in Chromium on two cores, warm. A task is what keeps the page from answering; acted on is the whole of what was done, waits between the turns of the wheel included.';
  const page = readFileSync(path, 'utf8');
  const at = page.indexOf(heading);
  const next = at < 0 ? -1 : page.indexOf('\n## ', at + heading.length);
  const before = at < 0 ? page.trimEnd() + '\n\n' : page.slice(0, at);
  writeFileSync(path, `${before}${heading}\n\n${about}\n\n${table}\n${next < 0 ? '' : page.slice(next)}`);
}

const sentences = Array.from({ length: 120 }, (_, i) => {
  const who = `${['Mara', 'Piet', 'Ilka', 'Tom', 'Ruth', 'Jonas'][i % 6]} ${['Velden', 'Harrow', 'Stane', 'Corby', 'Ansel'][i % 5]}`;
  return [
    `${who} said that ${100 + i} houses beside the Ferrow river were under water.`,
    `The dam above Ostwick held on Friday, ${who} said.`,
    `"We had ${i + 2} minutes to leave the ${word(2)} street," ${who} said.`,
    `The relief council will meet in Ostwick on Monday about the ${word(3)} fund.`,
    `The river authority denied that the gates at ${name()} were opened too late.`,
    `About ${300 + 10 * (i % 9)} people slept in the school of Ostwick on Thursday night.`,
  ][i % 6];
});

function report(i) {
  const mine = Array.from({ length: 14 }, () => sentences[pick(sentences.length)]);
  return { id: `flood-${i}`, outlet: `Flood ${name()} ${i}`, title: `Flood on the Ferrow river drives hundreds from Ostwick (${i})`, published: i % 3 ? '2031-11-07' : '2031-11-08', text: mine.join('\n\n') };
}

writeFileSync(join(folder, 'news.jsonl'), [...Array.from({ length: stories }, (_, i) => single(i)), ...Array.from({ length: articles }, (_, i) => report(i))].map((r) => JSON.stringify(r)).join('\n'));
const server = spawn(join(root, 'parallax'), ['serve', join(folder, 'news.jsonl'), '--data', join(folder, 'data'), '--port', String(port), '--rate', '10000'], { stdio: ['ignore', 'ignore', 'inherit'] });
try {
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    const jobs = await fetch(`${base}/api/v1/jobs`).then((r) => r.json(), () => null);
    if (jobs?.items.length > 0 && jobs.items.every((j) => j.state === 'DONE' || j.state === 'FAILED')) break;
    await new Promise((done) => setTimeout(done, 500));
  }
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.addInitScript(() => {
    window.long = [];
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => Math.round(e.duration)))).observe({ type: 'longtask', buffered: true });
  });
  const paint = async () => page.evaluate(() => Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1));
  const longest = async () => page.evaluate(() => Math.max(0, ...window.long.splice(0)));
  const rows = [];
  const measure = async (what, path, ready, act) => {
    const begun = Date.now();
    await page.goto(base + path);
    await page.locator(ready).first().waitFor();
    const shown = Date.now() - begun;
    const first = await paint();
    const loading = await longest();
    const acting = Date.now();
    await act();
    rows.push([what, first, shown, loading, Date.now() - acting, await longest()]);
  };
  for (let warm = 0; warm < 2; warm++) {
    rows.length = 0;
    await measure(`list of ${stories.toLocaleString('en')} stories, scrolled to its end`, '/', '.row', async () => {
      let before = -1;
      for (;;) {
        await page.mouse.wheel(0, 4000);
        await page.waitForTimeout(60);
        const at = await page.evaluate(() => scrollY);
        if (at === before && !(await page.getByText('scroll for more').count())) break;
        before = at;
      }
    });
    const listed = await page.locator('.count-line').textContent();
    rows.at(-1)[0] += ` (${listed?.trim()})`;
    const id = (await (await fetch(`${base}/api/v1/stories?articles=${Math.floor(articles / 2)}`)).json()).items[0]?.id ?? 'flood-0';
    const address = `/stories/${encodeURIComponent(id)}`;
    await measure(`story of ${articles} articles: brief, a sentence opened`, address, '[data-item="b1"]', async () => {
      await page.locator('[data-item="b1"] .item-open').click();
      await page.locator('mark.cited').first().waitFor();
    });
    for (const [tab, ready] of [['claims', '.item'], ['quotes', '.item'], ['figures', '.figure, tr.item'], ['sources', '.source-row'], ['timeline', '.item']]) {
      await measure(`the same: ${tab}, scrolled`, `${address}/${tab}`, `#tab-panel ${ready}`, async () => {
        for (let i = 0; i < 20; i++) {
          await page.mouse.wheel(0, 1500);
          await page.waitForTimeout(30);
        }
      });
    }
  }
  const head = '| what | first paint, ms | shown, ms | longest task until then, ms | acted on, ms | longest task meanwhile, ms |\n| --- | --- | --- | --- | --- | --- |';
  const table = [head, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
  console.log(table);
  if (process.argv.includes('--write')) keep(table);
  await browser.close();
} finally {
  server.kill();
  await new Promise((done) => server.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}
