/** What changes while one reads, from /events: each change once, also after the line was cut. */
import { createParser } from 'eventsource-parser';
import { headers } from './api';

/** A story was told anew. */
export interface Changed {
  story: string;
  account: number;
}

type Listener = (changed: Changed) => void;

const listeners = new Set<Listener>();
const states = new Set<(live: boolean) => void>();
let last: string | null = null;
let live = false;

function setLive(now: boolean): void {
  if (now !== live) {
    live = now;
    states.forEach((told) => told(now));
  }
}

async function listen(): Promise<void> {
  const after = last === null ? '' : `?after=${last}`;
  const answer = await fetch(`/api/v1/events${after}`, { headers: { ...headers(), Accept: 'text/event-stream' } });
  if (!answer.ok || !answer.body) throw new Error(String(answer.status));
  setLive(true);
  const parser = createParser({
    onEvent(event) {
      if (event.id) last = event.id;
      if (event.event === 'story') {
        const changed = JSON.parse(event.data) as Changed;
        listeners.forEach((told) => told(changed));
      }
    },
  });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parser.feed(value);
  }
}

/** Follows the server as long as the page is open; begins again when the line is cut. */
export async function follow(): Promise<void> {
  let wait = 1000;
  for (;;) {
    try {
      await listen();
      wait = 1000;
    } catch {
      wait = Math.min(wait * 2, 30_000);
    }
    setLive(false);
    await new Promise((done) => setTimeout(done, wait));
  }
}

export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function onLive(told: (now: boolean) => void): () => void {
  states.add(told);
  told(live);
  return () => states.delete(told);
}
