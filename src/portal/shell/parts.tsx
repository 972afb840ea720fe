import type { ComponentChildren } from 'preact';
import { clock, yuan } from './format.js';
import { pathIn } from './site.js';
import { useSite } from './site-context.js';

interface Inner {
  readonly children?: ComponentChildren;
}

interface To {
  /** in the first language */
  readonly to: string;
  readonly rel?: string;
  readonly class?: string;
  /** whether it leads to where the reader is */
  readonly current?: boolean;
}

const HAN = /\p{Script=Han}/u;

/** A text that somebody wrote, in the language that it was written in. */
export function Said({ children: text }: { readonly children: string | null | undefined }) {
  const { locale } = useSite();
  if (!text) return <>—</>;
  return locale !== 'zh-CN' && HAN.test(text) ? <span lang="zh-CN">{text}</span> : <>{text}</>;
}

/** A link to another page of the site, in the same language. */
export function Link({ to, current, children, ...rest }: Inner & To) {
  const { locale } = useSite();
  return (
    <a href={pathIn(locale, to)} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}

export function Day({ on }: { readonly on: string | null | undefined }) {
  return on ? (
    <time datetime={on} class="day">
      {on}
    </time>
  ) : (
    <>—</>
  );
}

/** An instant, by the clock of Shanghai. */
export function Moment({ at }: { readonly at: Date | string }) {
  return (
    <time datetime={new Date(at).toISOString()} class="day">
      {clock(at)}
    </time>
  );
}

/** @param amount decimal text in yuan */
export function Money({ amount }: { readonly amount: string | null | undefined }) {
  const { locale } = useSite();
  return <span class="figure">{amount ? yuan(amount, locale) : '—'}</span>;
}

export type Tone = 'open' | 'good' | 'calm' | 'warn' | 'ended';

/** A state: a dot of a colour, and always the word for it. */
export function Status({ tone, children }: Inner & { readonly tone: Tone }) {
  return <span class={`status status-${tone}`}>{children}</span>;
}

export type Fact = readonly [label: string, value: ComponentChildren] | false | '' | null | undefined;

/** Facts with their names; what is not there is left out. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl class="facts">
      {rows.filter(Boolean).map((row) => {
        const [label, value] = row as readonly [string, ComponentChildren];
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** figures stand to the right */
  readonly isFigure?: boolean;
  /** names its row for those who hear the table */
  readonly isHead?: boolean;
}

/** A table that turns into one block a row on a narrow screen. */
export function Table<Row>({
  caption,
  columns,
  rows,
  isCaptionShown = false,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly isCaptionShown?: boolean;
}) {
  const kind = (column: Column<Row>) => (column.isFigure ? 'number' : undefined);
  return (
    <div class="table">
      <table>
        <caption class={isCaptionShown ? undefined : 'unseen'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={kind(column)} key={column.title}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) =>
                column.isHead ? (
                  <th scope="row" data-title={column.title} key={column.title}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td class={kind(column)} data-title={column.title} key={column.title}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What to do where there is nothing to show. */
export function Empty({ title, children }: Inner & { readonly title: string }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
