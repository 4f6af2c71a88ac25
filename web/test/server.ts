/** A real `parallax serve` with a folder of its own, as a user starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const EXAMPLES = join(ROOT, 'examples');

export interface Served {
  url: string;
  stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server; it has read and told its inputs when this returns. */
export async function serve(...inputs: string[]): Promise<Served> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  const child: ChildProcess = spawn(join(ROOT, 'parallax'), ['serve', ...inputs, '--data', join(folder, 'data'), '--port', String(port), '--rate', '10000'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'UTC' },
  });
  let said = '';
  child.stderr?.on('data', (some: Buffer) => (said += some.toString()));
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + 180_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`the server did not start:\n${said}`);
    }
    const jobs = await fetch(`${url}/api/v1/jobs`).then((r) => r.json() as Promise<{ items: { state: string }[] }>, () => null);
    if (jobs && jobs.items.every((j) => j.state === 'DONE' || j.state === 'FAILED') && (inputs.length === 0 || jobs.items.length > 0)) break;
    await new Promise((done) => setTimeout(done, 200));
  }
  return {
    url,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
