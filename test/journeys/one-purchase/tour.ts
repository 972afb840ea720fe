import { canonicalJson } from '#src/kernel/canonical-json.js';
import type { Exchange, Watch } from '#test/support/client.js';
import type { Witness } from '#test/support/journey.js';
import { Names, singular } from './names.js';
import { gist, print } from './print.js';

const INTRODUCTION = `# A tour of the API: one purchase from its catalogue to its end

Written by \`test/journeys/one-purchase.spec.ts\` from the requests it makes and the answers it gets; the test fails when this page is out of date
(\`UPDATE_API_TOUR=1 npm test -- test/journeys/one-purchase\` writes it anew). Everybody has signed in with \`POST /api/v1/auth/login\` and sends the
access token; a command on a resource carries the version that was last read in \`If-Match\`. Behind each request stands who makes it, as
\`organisation.person\` of the sandbox. Ids have names, such as \`{tender}\`; keys, ciphertexts, signatures and digests are left out. Of a list the
first item is shown; of an answer what the request has not said itself, and what has changed since the resource was shown before. Every organisation
is fictitious.
`;
const SAID = { lines: 16, depth: 2 };
const ANSWERED = { lines: 9, depth: 2 };

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
  private block: string[] = [];
  private now?: Date;
  private asides = 0;

  act(title: string): void {
    this.endBlock();
    this.lines.push(`## ${capitalised(title)}`, '');
  }

  scene(title: string): void {
    this.endBlock();
    this.scenes.clear();
    this.lines.push(`### ${capitalised(title)}`, '');
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
    this.tellHour();
    const operation = `${method} ${path.replace(/\{[^}]+\}/g, '*')}`;
    const request = `${method} ${path}  # ${who}`;
    if (answer.status < 400 && this.isRepeated(operation, method, path)) {
      const differs = said === undefined ? '' : ` ${gist(this.differs(operation, said) ?? {})}`;
      this.block.push(`${request}${differs} → ${answer.status}`);
      return;
    }
    const [reply, ...more] = [`→ ${answer.status} ${news[0] ?? ''}`.trimEnd(), ...news.slice(1)];
    if (said === undefined && news.length === 0) this.block.push(`${request} ${reply}`);
    else this.block.push(request, ...this.request(operation, said), reply, ...more);
  }

  /** Whether the scene has shown such a request of another thing: then it is enough to say that it was made. */
  private isRepeated(operation: string, method: string, path: string): boolean {
    const before = this.scenes.get(operation);
    this.scenes.set(operation, path);
    return before !== undefined && (method !== 'GET' || before !== path);
  }

  private tellHour(): void {
    if (!this.now) return;
    this.endBlock();
    this.lines.push(`*${hourText(this.now)}*`, '');
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
    const news = Object.fromEntries(Object.entries(answered).filter(isNews));
    return isEmpty(news) ? [] : print(news, ANSWERED);
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
