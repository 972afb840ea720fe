import { type DateText, isDateText } from '#src/kernel/dates.js';
import type { Reads, Statement } from '#src/platform/db/reads.js';
import { isId } from '#src/platform/http/fields.js';

/** A row of a public list: each has an id and the day on which it became public. */
export interface Dated {
  readonly id: string;
  readonly on: DateText;
}

/** A part of a statement for one filter: its condition, and how many values it takes, written `?`. */
type Condition = string;

interface Definition<F extends string> {
  readonly name: string;
  /** columns of the row, `id` and `on` among them */
  readonly select: string;
  readonly from: string;
  /** the column of the day */
  readonly day: string;
  /** what makes a row public */
  readonly where: string;
  readonly filters: Readonly<Record<F, Condition>>;
  /** filters whose values make so much of a difference that the statement is planned for each */
  readonly unplanned?: readonly F[];
}

export interface DatedPage<Row> {
  readonly rows: readonly Row[];
  /** where the next page begins; undefined on the last */
  readonly next: string | undefined;
}

export const PAGE_SIZE = 20;

/** A public list, the newest day first; each page begins after the last row of the one before, so that all cost the same. */
export class DatedList<F extends string, Row extends Dated> {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly definition: Definition<F>) {}

  /** @param given the values of each filter in use @param after a place as `next` gave it; any other text counts as none */
  async page(
    reads: Reads,
    given: Partial<Record<F, readonly unknown[]>>,
    after: string | undefined,
  ): Promise<DatedPage<Row>> {
    const used = (Object.keys(this.definition.filters) as F[]).filter((name) => given[name]);
    const place = readPlace(after);
    const values = [PAGE_SIZE + 1, ...used.flatMap((name) => given[name]!), ...(place ?? [])];
    const rows = await reads.all<Row>(this.statement(used, place !== undefined), values);
    const shown = rows.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > PAGE_SIZE && last ? `${last.on}.${last.id}` : undefined };
  }

  private statement(used: readonly F[], isLater: boolean): Statement {
    const key = `${used.join('+')}:${isLater}`;
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = this.compile(used, isLater, key)));
    return statement;
  }

  private compile(used: readonly F[], isLater: boolean, key: string): Statement {
    const { name, select, from, day, where, filters, unplanned = [] } = this.definition;
    const conditions = [where, ...used.map((filter) => filters[filter])];
    if (isLater) conditions.push(`(${day}, t.id) < (?, ?)`);
    let place = 1;
    const numbered = conditions.map((condition) => `(${condition.replace(/\?/g, () => `$${++place}`)})`);
    const text = `select ${select} from ${from} where ${numbered.join(' and ')} order by ${day} desc, t.id desc limit $1`;
    // a statement without a name is planned with its values in sight
    return { name: unplanned.some((filter) => used.includes(filter)) ? '' : `${name} ${key}`, text };
  }
}

function readPlace(text: string | undefined): [DateText, string] | undefined {
  const [day = '', id = ''] = text?.split('.') ?? [];
  return isDateText(day) && isId(id) ? [day, id] : undefined;
}
