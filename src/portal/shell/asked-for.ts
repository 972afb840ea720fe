import type { FastifyRequest } from 'fastify';
import { isPlainText } from '#src/kernel/plain-text.js';

const MOST_LETTERS = 100;

/** What the reader asked for in the query of an address. Anything else in it, or anything impossible, is as if it were not there: links are passed on and get longer. */
export class AskedFor {
  private readonly query: Readonly<Record<string, unknown>>;

  constructor({ query }: Pick<FastifyRequest, 'query'>) {
    this.query = query as Record<string, unknown>;
  }

  /** A text, without spaces around it. */
  text(name: string): string | undefined {
    const value = this.query[name];
    if (typeof value !== 'string' || !isPlainText(value)) return undefined;
    return [...value.trim()].slice(0, MOST_LETTERS).join('') || undefined;
  }

  oneOf<const T extends string>(name: string, values: readonly T[]): T | undefined {
    return values.find((value) => value === this.query[name]);
  }

  matching(name: string, shape: RegExp): string | undefined {
    const value = this.query[name];
    return typeof value === 'string' && shape.test(value) ? value : undefined;
  }
}
