const UUID = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`);
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
const DIGEST = /\b[\da-f]{64}\b/g;
/** keys, ciphertexts, signatures: nothing that a person reads */
const CRYPTIC = /[\w+/=.-]*[\w+/=-]{40}[\w+/=.-]*/g;
/** experts are drawn by lot */
const EXPERT = /评审专家[一二三四五]/g;
const LONGEST = 72;
/** how long an act may take by the clock of a sandbox, which runs on after it was set */
const PATIENCE_MS = 20 * 60_000;
/** keys that say nothing about the purchase, or not the same every time */
const SILENT = new Set(['traceId', 'next', 'version', 'createdAt', 'regionCode', 'bytes', 'signed']);

/** What of a run differs from another: ids, instants, digests, ciphertexts and lots. They get names that are the same every time. */
export class Names {
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly hours: number[] = [];
  /** of documents */
  private readonly codes = new Set<string>();

  /** Gives an id a name before it appears. */
  give(id: string, name: string): void {
    this.known.set(id, `{${name}}`);
  }

  /** The clock was set; what happens from now on happened at this hour. */
  at(now: Date): void {
    this.hours.push(now.getTime());
  }

  /** A path with names in place of its ids. */
  path(url: string): string {
    const segments = url.split('/');
    const named = segments.map((segment, index) => {
      const [id, query] = segment.split('?');
      const name = WHOLE_UUID.test(id!) ? this.of(id!, singular(segments[index - 1] ?? '')) : this.text(id!);
      return query === undefined ? name : `${name}?${this.text(decodeURIComponent(query))}`;
    });
    return named.join('/');
  }

  /** A JSON value with names in place of all that differs. @param kind what its own id is called by */
  value(value: unknown, kind: string): unknown {
    if (typeof value === 'string') return WHOLE_UUID.test(value) ? this.of(value, kind) : this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.value(item, kind));
    const entries = Object.entries(value).filter(([key]) => !SILENT.has(key));
    for (const [key, code] of entries) if (key === 'verificationCode') this.codes.add(String(code));
    return Object.fromEntries(entries.map(([key, inner]) => [this.text(key), this.value(inner, kindOf(key, kind))]));
  }

  private of(id: string, kind: string): string {
    const known = this.known.get(id);
    if (known) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    this.give(id, count === 1 ? kind : `${kind}-${count}`);
    return this.known.get(id)!;
  }

  private text(text: string): string {
    const named = this.withoutCodes(text)
      .replace(UUID, (id) => this.known.get(id) ?? '{id}')
      .replace(INSTANT, (instant) => this.instant(instant))
      .replace(DIGEST, '{digest}')
      .replace(CRYPTIC, '{…}')
      .replace(EXPERT, '评审专家');
    return named.length > LONGEST ? `${[...named].slice(0, LONGEST).join('')}…` : named;
  }

  private withoutCodes(text: string): string {
    return [...this.codes].reduce((said, code) => said.replaceAll(code, '{verification-code}'), text);
  }

  /** A full minute was said by somebody; anything else was read from the clock after it had been set. */
  private instant(text: string): string {
    const at = new Date(text).getTime();
    if (at % 60_000 === 0) return new Date(at).toISOString();
    const hour = this.hours.findLast((set) => set <= at + 1_000 && at - set < PATIENCE_MS);
    return hour === undefined ? '{instant}' : new Date(hour).toISOString();
  }
}

/** 'budget-lines' → 'budget-line', 'inquiries' → 'inquiry'. */
export function singular(plural: string): string {
  return plural.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}

function kindOf(key: string, kind: string): string {
  if (key === 'id' || key === 'items' || WHOLE_UUID.test(key)) return kind;
  return singular(key.replace(/Ids?$/, ''));
}
