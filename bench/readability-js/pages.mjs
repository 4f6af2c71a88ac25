// Readability.js's side of bench/readability: reads all pages of a folder, unpacked before, once for each line of standard input
// (decoded, parsed by linkedom, read), then prints the seconds of processor time of its thread and of its process, and articles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const folder = process.argv[2];
const pages = readdirSync(folder).sort().map((name) => unpacked(readFileSync(join(folder, name))));

function unpacked(bytes) {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function read() {
  let articles = 0;
  for (const bytes of pages) {
    try {
      const { document } = parseHTML(bytes.toString('utf8'));
      const article = new Readability(document).parse();
      articles += article && article.textContent ? 1 : 0;
    } catch (e) {
      // A page that it cannot read still took its time.
    }
  }
  return articles;
}

function ofProcess() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
}

// Linux tells a thread's own time; elsewhere that of the process has to do.
function ofThread() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e9;
  } catch (e) {
    return ofProcess();
  }
}

for await (const turn of createInterface({ input: process.stdin })) {
  const [thread, whole] = [ofThread(), ofProcess()];
  const articles = read();
  console.log((ofThread() - thread).toFixed(3), (ofProcess() - whole).toFixed(3), articles);
}
