// Pages a second of readability.js: decoded, parsed by linkedom, read; each page read three times before. In processor time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const folder = process.argv[2];
const pages = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name)));

function read() {
  let articles = 0;
  for (const bytes of pages) {
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    try {
      const { document } = parseHTML(plain.toString('utf8'));
      const article = new Readability(document).parse();
      articles += article && article.textContent ? 1 : 0;
    } catch (e) {
      // A page that it cannot read still took its time.
    }
  }
  return articles;
}

for (let pass = 0; pass < 3; pass++) read();
const before = process.cpuUsage();
const articles = read();
const used = process.cpuUsage(before);
console.log(pages.length, ((used.user + used.system) / 1e6).toFixed(3), articles);
