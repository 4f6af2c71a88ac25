/** Talks to /api/v1: JSON in and out, problems (RFC 9457) as errors in words, the token of this tab where one is needed. */

const API = '/api/v1';
const TOKEN = 'parallax-token';

/** An answer that is no success: `status` 0 when the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

export function token(): string | null {
  return sessionStorage.getItem(TOKEN);
}

export function keepToken(given: string): void {
  sessionStorage.setItem(TOKEN, given.trim());
}

export function headers(): Record<string, string> {
  const held = token();
  return held ? { Authorization: `Bearer ${held}` } : {};
}

/** Asks; throws a Problem for everything but success, and AbortError when `signal` says so. */
export async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(API + path, { ...init, headers: { ...headers(), ...(init.headers as Record<string, string>) } });
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new Problem(0, 'UNREACHED', 'The server does not answer. Is "parallax serve" still running? What you see was read before.');
  }
  if (answer.ok) return answer;
  const said = (await answer.json().catch(() => null)) as { title?: string; detail?: string } | null;
  throw new Problem(answer.status, said?.title ?? 'REFUSED', said?.detail ?? `The server answered ${answer.status}.`);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await call(path, signal ? { signal } : {})).json()) as T;
}

export async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json' };
  }
  return (await (await call(path, init)).json()) as T;
}

/** The query part of an address: what is empty is left out. */
export function query(parts: Record<string, string | number | null | undefined>): string {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null && value !== undefined && value !== '') all.set(name, String(value));
  }
  const text = all.toString();
  return text ? `?${text}` : '';
}

/** Saves what the server gives at an address as a file, with the token that a plain link could not send. */
export async function save(path: string, fallback: string): Promise<void> {
  const answer = await call(path);
  const named = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '');
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = named?.[1] ?? fallback;
  link.click();
  URL.revokeObjectURL(url);
}
