import type { DateText } from '#src/kernel/dates.js';
import type { Statement } from '#src/platform/db/reads.js';
import type { ArchiveKind } from '../calc/archive-kinds.js';

/** A document of the case as a source finds it. */
export interface ArchiveRow {
  readonly kind: ArchiveKind;
  /** tells apart what there is several of: a month, a stage, a payment, a side */
  readonly of: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly date: DateText | null;
  /** SHA-256, hex, where it is kept */
  readonly digest: string | null;
  /** what is digested where no digest is kept */
  readonly content: unknown;
  /** address of the document, below `/api/v1/` */
  readonly place: string;
}

/** The parts of a row, as SQL. */
interface Columns {
  readonly kind: string;
  readonly of?: string;
  readonly number?: string;
  readonly title: string;
  readonly date: string;
  readonly digest?: string;
  readonly content?: string;
  readonly place: string;
  /** the tables, up to the condition; `$1` is the project */
  readonly from: string;
}

/** A date of the database in Shanghai, of an instant. */
export const dayOf = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;

/** One statement of the index; `kind` and the other parts are SQL expressions. */
export function archiveSource(name: string, columns: Columns): Statement {
  const { kind, of = 'null', number = 'null', title, date, digest = 'null', content = 'null', place, from } = columns;
  return {
    name: `archive.${name}`,
    text: `
      select ${kind} as kind, (${of})::text as of, (${number})::text as number, ${title} as title, ${date} as date, ${digest} as digest,
             ${content} as content, ${place} as place
      from ${from}`,
  };
}
