import type { components } from './generated/schema.js';
import { language } from '../app/language.js';
import { readClock } from './clock.js';
import { problemOf, Refusal, Unreached } from './problem.js';

export type Me = components['schemas']['MeView'];
type Tokens = components['schemas']['TokensView'];

/** Whether somebody is signed in: `unknown` until the first look, `lost` when a session ended while its pages are open. */
export type SessionState = 'unknown' | 'out' | 'in' | 'lost';

/** The session of this tab. Its id is kept by the tab, so that two tabs may be two people; a new tab starts with the last one. */
const KEY = 'qingyuan.session';
const EARLY_SECONDS = 30;

let state: SessionState = 'unknown';
let token: { readonly value: string; readonly goodUntil: number } | undefined;
let me: Me | undefined;
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  if (next === 'in') {
    for (const go of waiting) go();
    waiting = [];
  }
  for (const listener of listeners) listener();
}

function sessionId(): string | null {
  return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
}

async function post<T>(path: string, body: object): Promise<T> {
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': language() });
  if (token) headers.set('authorization', `Bearer ${token.value}`);
  const response = await fetch(`/api/v1/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => {
      throw new Unreached();
    },
  );
  if (!response.ok) throw new Refusal(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function take({ sessionId: id, accessToken, expiresIn }: Tokens): Promise<void> {
  sessionStorage.setItem(KEY, id);
  localStorage.setItem(KEY, id);
  token = { value: accessToken, goodUntil: performance.now() + (expiresIn - EARLY_SECONDS) * 1_000 };
  const response = await fetch('/api/v1/auth/me', {
    headers: { authorization: `Bearer ${accessToken}`, 'accept-language': language() },
  });
  if (!response.ok) throw new Refusal(await problemOf(response));
  readClock(response);
  const found = (await response.json()) as Me;
  // pages that are open belong to the person and the post who opened them
  if (me && (me.userId !== found.userId || me.membership.id !== found.membership.id)) location.reload();
  me = found;
  become('in');
}

/** Takes a fresh token with the session's cookie; tabs of one session take turns, since its token is good for one use. */
async function refresh(): Promise<void> {
  const id = sessionId();
  if (!id) throw new Unreached();
  const renew = async () => take(await post<Tokens>('refresh', { sessionId: id }));
  await ('locks' in navigator ? navigator.locks.request(`session:${id}`, renew) : renew());
}

let refreshing: Promise<void> | undefined;

/** The access token to send, a fresh one when the old one ends soon. @throws Refusal when the session has ended */
export async function accessToken({ fresh = false } = {}): Promise<string> {
  if (fresh || !token || token.goodUntil < performance.now()) {
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    await refreshing;
  }
  return token!.value;
}

export const session = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  state: (): SessionState => state,
  me: (): Me | undefined => me,
  /** Whether there is a session to go on with; whether it still stands, the server says. */
  mayResume: (): boolean => sessionId() !== null,
  /** Goes on with the session of the tab, if there is one. */
  async resume(): Promise<void> {
    try {
      if (!sessionId()) return become('out');
      await accessToken();
    } catch (error) {
      if (error instanceof Refusal) sessionStorage.removeItem(KEY);
      become('out');
    }
  },
  async login(login: string, password: string): Promise<void> {
    await take(await post<Tokens>('login', { login, password, client: 'browser' }));
  },
  async switchTo(membershipId: string): Promise<void> {
    await accessToken();
    await take(await post<Tokens>('switch', { membershipId }));
  },
  async logout(): Promise<void> {
    const id = sessionId();
    if (id) await post('logout', { sessionId: id }).catch(() => undefined);
    sessionStorage.removeItem(KEY);
    if (localStorage.getItem(KEY) === id) localStorage.removeItem(KEY);
    token = undefined;
    me = undefined;
    become('out');
  },
  /** The session ended under an open page: what is on the page stays, and waits until the same person has signed in again. */
  async lose(): Promise<void> {
    if (state === 'out') return;
    token = undefined;
    become('lost');
    await new Promise<void>((go) => waiting.push(go));
  },
};
