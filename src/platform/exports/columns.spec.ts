import { describe, expect, it } from '@jest/globals';
import {
  DateOnly,
  DecimalText,
  Flag,
  Id,
  Instant,
  Integer,
  JsonObject,
  ListOf,
  ListOfTexts,
  MoneyText,
  Nested,
  OneOf,
  Text,
} from '#src/platform/http/fields.js';
import { columnsOf, valueAt } from './columns.js';

class Party {
  @Id() id: string;
  @Text() name: string;
}
class Posting {
  @OneOf(['paid']) account: string;
  @MoneyText() amount: string;
}
class Base {
  @Id() id: string;
}
class Row extends Base {
  @Text() title: string;
  @OneOf(['draft'], { nullable: true }) status: string | null;
  @MoneyText() price: string;
  @Text({ pattern: '^-?\\d{1,13}\\.\\d{2}$', example: '-1.00' }) correction: string;
  @DecimalText({ decimals: 4 }) execution: string;
  @Integer() year: number;
  @Flag() isLate: boolean;
  @DateOnly() signedOn: string;
  @Instant() createdAt: string;
  @Nested(() => Party, { nullable: true }) vendor: Party | null;
  @ListOfTexts() lineage: string[];
  @ListOf(() => Posting) postings: Posting[];
  @JsonObject() details: object;
}

const names = (path: readonly { field: string }[]) => path.map(({ field }) => field).join('.');

describe('the columns of a list', () => {
  const columns = columnsOf(Row);

  it('are the fields of its rows in order, an object’s in its place, each of the kind that its field is declared as', () => {
    expect(columns.map(({ path, kind }) => `${names(path)} ${kind}`)).toEqual([
      'id text',
      'title text',
      'status word',
      'price money',
      'correction money',
      'execution decimal',
      'year integer',
      'isLate flag',
      'signedOn date',
      'createdAt instant',
      'vendor.id text',
      'vendor.name text',
      'lineage texts',
      'postings objects',
      'details json',
    ]);
  });

  it('know the class of every field, which its label may depend on', () => {
    expect(columns[11]!.path).toEqual([
      { field: 'vendor', of: 'Row' },
      { field: 'name', of: 'Party' },
    ]);
    expect(columns[13]!.inner!.map(({ path, kind }) => [path[0].of, kind])).toEqual([
      ['Posting', 'word'],
      ['Posting', 'money'],
    ]);
  });

  it('find their value in a row, or nothing where something on the way is missing', () => {
    const [, title] = columns;
    const name = columns[11]!;
    expect(valueAt({ title: 'a', vendor: { name: 'b' } }, title!)).toBe('a');
    expect(valueAt({ vendor: { name: 'b' } }, name)).toBe('b');
    expect(valueAt({ vendor: null }, name)).toBeUndefined();
    expect(valueAt({}, name)).toBeUndefined();
  });
});
