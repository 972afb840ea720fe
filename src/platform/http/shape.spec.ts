import { describe, expect, it } from '@jest/globals';
import type { FieldProblem } from '#src/kernel/errors.js';
import { Integer, IntegerQuery, ListOf, Nested, Text, Unchecked } from './fields.js';
import { readShape, type RequestClass } from './shape.js';

class Line {
  @Text() code: string;
  @Integer({ min: 1 }) quantity: number;
}

class Page {
  @IntegerQuery({ max: 100 }) limit?: number;
}

class Order extends Page {
  @Text({ read: (sent) => (typeof sent === 'string' ? sent.trim() : sent) }) title: string;
  @Text({ optional: true, nullable: true }) note?: string | null;
  @Nested(() => Line, { optional: true, nullable: true }) first?: Line | null;
  @ListOf(() => Line, { optional: true, maxItems: 2 }) lines?: Line[];
  @Unchecked({ type: 'array' }) rest?: unknown;
}

function read(sent: object, type: RequestClass = Order) {
  const problems: FieldProblem[] = [];
  const result = readShape(type, sent as Record<string, unknown>, (problem) => problems.push(problem));
  return { result, problems: problems.map(({ path, code }) => `${path} ${code}`) };
}

describe('a request class', () => {
  const line = { code: 'R01', quantity: 1 };

  it('gives an instance of itself, and of the classes inside it', () => {
    const { result, problems } = read({ title: 'a', first: line, lines: [line, line], rest: [] });
    expect(problems).toEqual([]);
    expect(result).toBeInstanceOf(Order);
    const { first, lines } = result as Order;
    expect([first, ...lines!].every((inner) => inner instanceof Line)).toBe(true);
    expect(JSON.parse(JSON.stringify(result))).toEqual({ title: 'a', first: line, lines: [line, line], rest: [] });
  });

  it('reads a value before it checks it', () => {
    expect(read({ title: '  a ', limit: '20', rest: [] }).result).toMatchObject({ title: 'a', limit: 20 });
    expect(read({ title: '   ', rest: [] }).problems).toEqual(['title text-length']);
    expect(read({ limit: '1e1' }, Page).problems).toEqual(['limit not-integer']);
    expect(read({ limit: '101' }, Page).problems).toEqual(['limit out-of-range']);
  });

  it('lets be left out what is optional, and be null what is nullable', () => {
    expect(read({ title: 'a', rest: [] }).problems).toEqual([]);
    expect(read({ title: 'a', note: null, first: null, rest: 1 }).problems).toEqual([]);
    expect(read({ title: null, lines: null }).problems).toEqual(['title required', 'lines required', 'rest required']);
  });

  it('reports everything that is wrong at once, with its path', () => {
    const lines = [line, { code: 5, colour: 'red' }];
    expect(read({ title: 'a', colour: 'red', first: [], lines, rest: [] }).problems).toEqual([
      'colour unknown-field',
      'first not-an-object',
      'lines.1.colour unknown-field',
      'lines.1.code not-text',
      'lines.1.quantity required',
    ]);
  });

  it('does not look into a list that is too long, or that holds something else', () => {
    expect(read({ title: 'a', rest: [], lines: [line, line, {}] }).problems).toEqual(['lines list-length']);
    expect(read({ title: 'a', rest: [], lines: ['R01'] }).problems).toEqual(['lines not-an-object']);
  });

  it('has no fields but its own and those of the class it extends', () => {
    expect(read({ title: 'a' }, Page).problems).toEqual(['title unknown-field']);
    expect(read({ constructor: 1 }, Page).problems).toEqual(['constructor unknown-field']);
  });
});
