import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { Exchange, Watch } from '#test/support/client.js';
import type { Witness } from '#test/support/journey.js';
import { Names, singular } from './names.js';
import { gist, print } from './print.js';

const INTRODUCTION = `# A tour of the API: one purchase from its catalogue to its closed contract

Written by \`test/journeys/one-purchase.spec.ts\` from the requests it makes and the answers it gets; the test fails when this page is out of date
(\`UPDATE_API_TOUR=1 npm test -- test/journeys/one-purchase.spec.ts\` writes it anew). Everybody has signed in with \`POST /api/v1/auth/login\` and
sends the access token; a command on a resource carries the version that was last read in \`If-Match\`. Behind each request stands who makes it, as
\`organisation.person\` of the sandbox, and above it when, where time has moved on. Ids have names, such as \`{tender}\`; keys, ciphertexts,
signatures and digests are left out. Of a list the first item is shown; of an answer what the request has not said itself, what has changed since the
resource was shown before, and no more than what the scene is about. Every organisation is fictitious.
`;
const SAID = { lines: 12, depth: 2, items: 1 };
const ANSWERED = { lines: 7, depth: 2, items: 1 };
/** of what a scene is about */
const POINTED_AT = { lines: 12, depth: 2, items: 3 };

/** Writes a journey down as a page that is the same after every run. */
export class Tour implements Witness {
  private readonly lines: string[] = [INTRODUCTION];
  private readonly names = new Names();
  /** what was last shown of a resource */
  private readonly shown = new Map<string, Json>();
  /** what was last said in a request of a kind */
  private readonly said = new Map<string, Json>();
  /** where a request of a kind was last shown in this scene */
  private readonly scenes = new Map<string, string>();
  private heading?: string;
  private block: string[] = [];
  private now?: Date;
  private asides = 0;
  /** what the next answer is shown for */
  private point?: readonly string[];

  act(title: string): void {
    this.endBlock();
    this.lines.push(`## ${capitalised(title)}`, '');
  }

  /** One of which nothing is told has no heading either. */
  scene(title: string): void {
    this.endBlock();
    this.point = undefined;
    this.scenes.clear();
    this.heading = title;
  }

  /** What happens meanwhile is not told. */
  async aside<T>(play: () => Promise<T>): Promise<T> {
    this.asides += 1;
    try {
      return await play();
    } finally {
      this.asides -= 1;
    }
  }

  /** Of the next answer that has one of these members, only these are shown, and more of them. */
  pointAt(...members: readonly string[]): void {
    this.point = members;
  }

  at(now: Date): void {
    this.names.at(now);
    this.now = now;
  }

  meets(who: string, { userId, organisationId }: { userId: string; organisationId: string }): void {
    this.names.give(userId, isExpert(who) ? 'expert' : who);
    this.names.give(organisationId, who.slice(0, who.indexOf('.')));
  }

  of(who: string): Watch {
    return (exchange) => this.tell(isExpert(who) ? 'experts.评审专家' : who, exchange);
  }

  text(): string {
    this.endBlock();
    return `${this.lines.join('\n').trimEnd()}\n`;
  }

  private tell(who: string, { method, url, body, answer }: Exchange): void {
    const path = this.names.path(url);
    const kind = kindAt(path);
    const said = this.names.value(body, kind);
    const answered = this.names.value(answer.body, kind);
    if (this.asides > 0) return;
    const news = this.news(path, said, answered);
    if (method === 'GET' && news.length === 0) return;
    this.tellScene();
    this.tellHour();
    const operation = `${method} ${path.replace(/\{[^}]+\}/g, '*')}`;
    const request = `${method} ${path}  # ${who}`;
    if (answer.status < 400 && this.isRepeated(operation, method, path)) {
      const differs = said === undefined ? '' : ` ${gist(this.differs(operation, said) ?? {})}`;
      this.block.push(`${request}${differs} → ${answer.status}`);
      return;
    }
    const [reply, ...more] = [`→ ${answer.status} ${news[0] ?? ''}`.trimEnd(), ...news.slice(1)];
    const asked = [request, ...this.request(operation, said)];
    if (news.length > 0) this.block.push(...asked, reply, ...more);
    else this.block.push(...asked.slice(0, -1), `${asked.at(-1)} ${reply}`);
  }

  /** Whether the scene has shown such a request of another thing: then it is enough to say that it was made. */
  private isRepeated(operation: string, method: string, path: string): boolean {
    const before = this.scenes.get(operation);
    this.scenes.set(operation, path);
    return before !== undefined && (method !== 'GET' || before !== path);
  }

  private tellScene(): void {
    if (this.heading === undefined) return;
    this.lines.push(`### ${capitalised(this.heading)}`, '');
    this.heading = undefined;
  }

  private tellHour(): void {
    if (!this.now) return;
    if (this.block.length > 0) this.block.push('');
    this.block.push(`# ${hourText(this.now)}`);
    this.now = undefined;
  }

  /** The body of a request; of one like the last of its kind only what is different. */
  private request(operation: string, said: unknown): string[] {
    if (said === undefined) return [];
    const differs = this.differs(operation, said);
    return differs ? [gist(differs)] : print(said, SAID);
  }

  /** What a body says that the last of its kind did not; undefined when that is most of it. */
  private differs(operation: string, said: unknown): Json | undefined {
    if (!isObject(said) || isEmpty(said)) return undefined;
    const before = this.said.get(operation) ?? {};
    this.said.set(operation, said);
    const differs = Object.entries(said).filter(([key, value]) => !isSame(before[key], value));
    return differs.length > Object.keys(said).length / 2 ? undefined : Object.fromEntries(differs);
  }

  /** Of an answer what the request has not said itself and what was not shown before; of a refusal its code and its words. */
  private news(path: string, said: unknown, answered: unknown): string[] {
    if (!isObject(answered)) return [];
    if (typeof answered.code === 'string' && typeof answered.detail === 'string')
      return [`${answered.code}: ${answered.detail}`];
    const own = typeof answered.id === 'string' ? answered.id : path;
    const known = [isObject(said) ? said : {}, this.shown.get(own) ?? {}];
    this.shown.set(own, { ...this.shown.get(own), ...answered });
    const isNews = ([key, value]: [string, unknown]) =>
      !isEmpty(value) && known.every((one) => !isSame(one[key], value));
    const news = Object.entries(answered).filter(isNews);
    const pointed = news.filter(([key]) => this.point?.includes(key));
    if (pointed.length > 0) {
      this.point = undefined;
      return print(Object.fromEntries(pointed), POINTED_AT);
    }
    return news.length === 0 ? [] : print(Object.fromEntries(news), ANSWERED);
  }

  private endBlock(): void {
    if (this.block.length > 0) this.lines.push('```http', ...this.block, '```', '');
    this.block = [];
  }
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever order the members have. */
function isSame(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What the id of the resource at a path is called by. */
function kindAt(path: string): string {
  const words = path
    .split('?')[0]!
    .split('/')
    .filter((segment) => segment && !segment.startsWith('{'));
  return singular(words.at(-1)!);
}

function isExpert(who: string): boolean {
  return who.startsWith('experts.');
}

/** 'Tuesday, 2 September 2025, 10:00', in Shanghai; with seconds where there are any. */
function hourText(now: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Asia/Shanghai' }).format(now);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(now);
  return `${day}, ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
