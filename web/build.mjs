// Bundles the page into the resources of the app, the same bytes on every machine: `npm ci && npm run build`.
// With --check it fails where what is kept there is not what the source makes. With --dev PORT it serves the page on port 5173 instead and hands /api to a running `parallax serve`.
import { build, context } from 'esbuild';
import { createServer, request } from 'node:http';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, '../app/src/main/resources/org/parallax/app/page');
const options = {
  absWorkingDir: root,
  entryPoints: { app: 'src/main.tsx', style: 'src/style.css' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2023'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
};

/** The licences of every package of which a line is in the bundle. */
async function licences(inputs) {
  const packages = new Set();
  for (const input of Object.keys(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (name) packages.add(name[1]);
  }
  let text = 'The page of Parallax contains code of these packages.\n';
  for (const name of [...packages].sort()) {
    const folder = join(root, 'node_modules', name);
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).sort().find((f) => /^licen[cs]e/i.test(f));
    text += `\n${'='.repeat(80)}\n${name} ${about.version} (${about.license})\n\n`;
    text += file ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r', '').trim() + '\n' : '';
  }
  return text;
}

/** The reports that come with Parallax, a row each, for whoever starts with nothing. */
async function examples() {
  const folder = join(root, '../examples');
  let rows = '';
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    const id = name.replace(/\.[a-z]+$/, '');
    if (name.endsWith('.jsonl')) rows += `${text.trim()}\n`;
    else if (name.endsWith('.html')) rows += `${JSON.stringify({ id, html: text })}\n`;
    else if (name.endsWith('.txt')) rows += `${JSON.stringify({ id, text })}\n`;
  }
  return rows;
}

/** The files of the page by name, as their bytes. */
async function bundle() {
  const made = await build({ ...options, outdir: out, write: false });
  const files = new Map(made.outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]));
  for (const name of ['index.html', 'icon.svg']) files.set(name, await readFile(join(root, 'src', name)));
  files.set('examples.jsonl', Buffer.from(await examples()));
  files.set('licences.txt', Buffer.from(await licences(made.metafile.inputs)));
  return files;
}

if (process.argv[2] === '--dev') {
  const api = Number(process.argv[3] ?? 7800);
  const made = await context({ ...options, minify: false, sourcemap: 'inline', outdir: join(root, 'target') });
  createServer(async (asked, answer) => {
    const path = new URL(asked.url, 'http://page').pathname;
    if (path.startsWith('/api/')) {
      const headers = { ...asked.headers, host: `127.0.0.1:${api}` };
      delete headers.origin;
      const there = request({ host: '127.0.0.1', port: api, path: asked.url, method: asked.method, headers }, (said) => {
        answer.writeHead(said.statusCode, said.headers);
        said.pipe(answer);
      });
      there.on('error', (e) => answer.writeHead(502).end(String(e)));
      asked.pipe(there);
      return;
    }
    if (path === '/page/examples.jsonl') {
      answer.writeHead(200).end(await examples());
      return;
    }
    if (path.startsWith('/page/')) {
      await made.rebuild();
      const name = path.slice('/page/'.length);
      const body = await readFile(join(root, name.endsWith('.svg') ? 'src' : 'target', name)).catch(() => null);
      const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'image/svg+xml';
      answer.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
      return;
    }
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(join(root, 'src/index.html')));
  }).listen(5173, '127.0.0.1');
  console.log('http://127.0.0.1:5173/');
} else {
  const files = await bundle();
  if (process.argv[2] === '--check') {
    const stale = [];
    for (const [name, bytes] of files) {
      const kept = await readFile(join(out, name)).catch(() => null);
      if (!kept?.equals(bytes)) stale.push(name);
    }
    if (stale.length > 0) {
      console.error(`The page that is kept is not what its source makes (${stale.join(', ')}): run "npm ci && npm run build" in web/ and commit.`);
      process.exit(1);
    }
  } else {
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
  }
}
