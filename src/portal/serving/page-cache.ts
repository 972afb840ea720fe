import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const squeeze = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};
export type Encoding = keyof typeof squeeze;

/** An answer before it is kept. */
export interface Made {
  readonly type: string;
  readonly text: string;
  /** ids of whatever it tells of: it is forgotten when one of them changes */
  readonly about: readonly string[];
}

/** What everything that lists or counts is about: forgotten whenever anything becomes public. */
export const EVERYTHING = '*';

/** An answer as it goes out, squeezed when somebody first asks for it so. */
export class Kept {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly type: string;
  readonly about: ReadonlySet<string>;
  readonly madeAt = performance.now();
  private readonly squeezed = new Map<Encoding, Promise<Buffer>>();

  constructor({ text, type, about }: Made) {
    this.bytes = Buffer.from(text);
    // weak: the same for every encoding
    this.etag = `W/"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`;
    this.type = type;
    this.about = new Set(about);
  }

  in(encoding: Encoding): Promise<Buffer> {
    let bytes = this.squeezed.get(encoding);
    if (!bytes) this.squeezed.set(encoding, (bytes = squeeze[encoding](this.bytes)));
    return bytes;
  }
}

/** However much is public, this process keeps no more than so many bytes of pages, the least asked for going first. */
const MOST_BYTES = 64 * 1024 * 1024;
/** For what no message tells of, such as a date that has come: nothing is kept longer, in milliseconds. */
const LONGEST_MS = 60_000;

/** Pages as bytes, made once for whoever asks, until what they tell of changes. */
export class PageCache {
  private readonly kept = new Map<string, Kept>();
  private readonly underWay = new Map<string, Promise<Kept>>();
  private bytes = 0;
  /** counts what was forgotten, so that a page begun before is not kept after */
  private forgotten = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** The page of `key`, or as `make` makes it; those who ask at once wait for one. @param mayKeep whether word of changes is heard */
  async get(key: string, mayKeep: boolean, make: () => Promise<Made>): Promise<Kept> {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      if (mayKeep && performance.now() - known.madeAt < LONGEST_MS) {
        this.kept.set(key, known);
        return known;
      }
      this.bytes -= known.bytes.length;
    }
    const running = this.underWay.get(key);
    if (running) return running;
    const made = this.make(key, mayKeep, make);
    this.underWay.set(key, made);
    return made;
  }

  /** Drops whatever tells of this id, and everything that lists; without an id all there is. */
  forget(id?: string): void {
    this.forgotten++;
    this.underWay.clear();
    for (const [key, { about, bytes }] of this.kept) {
      if (id !== undefined && !about.has(id) && !about.has(EVERYTHING)) continue;
      this.kept.delete(key);
      this.bytes -= bytes.length;
    }
  }

  private async make(key: string, mayKeep: boolean, make: () => Promise<Made>): Promise<Kept> {
    const before = this.forgotten;
    try {
      const page = new Kept(await make());
      if (mayKeep && before === this.forgotten) this.keep(key, page);
      return page;
    } finally {
      if (before === this.forgotten) this.underWay.delete(key);
    }
  }

  private keep(key: string, page: Kept): void {
    this.kept.set(key, page);
    this.bytes += page.bytes.length;
    for (const [oldest, { bytes }] of this.kept) {
      if (this.bytes <= this.mostBytes) return;
      this.kept.delete(oldest);
      this.bytes -= bytes.length;
    }
  }
}
