import type { ComponentChildren } from 'preact';
import { type ListFilters, listAddress } from './list-filters.js';
import { Empty, Link, Said } from './parts.js';
import type { Place } from './places.js';
import { pathIn } from './site.js';
import { useSite } from './site-context.js';

/** What a list can be narrowed down by. */
export interface Choices {
  readonly places: readonly Place[];
  readonly years: readonly number[];
}

interface Bar {
  readonly path: string;
  readonly filters: ListFilters & { readonly q?: string; readonly kind?: string };
  readonly choices: Choices;
  /** whether words can be looked for */
  readonly isSearch?: boolean;
}

/** A form that needs no script: what is chosen stands in the address of the list. */
export function FilterBar({ path, filters, choices, isSearch = false }: Bar) {
  const { locale, words } = useSite();
  const { q, kind, region, year } = filters;
  const isNarrowed = Boolean(q ?? region ?? year);
  return (
    <form class="filters" role="search" action={pathIn(locale, path)} method="get">
      {kind && <input type="hidden" name="kind" value={kind} />}
      {isSearch && (
        <label class="grow">
          <span>{words.say('list.words')}</span>
          <input type="search" name="q" value={q} maxlength={100} placeholder={words.say('list.placeholder')} />
        </label>
      )}
      <label>
        <span>{words.say('list.region')}</span>
        <select name="region">
          <option value="">{words.say('list.everywhere')}</option>
          {choices.places.map(({ code, name }) => (
            <option value={code} selected={code === region} key={code} lang="zh-CN">
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.say('list.year')}</span>
        <select name="year">
          <option value="">{words.say('list.always')}</option>
          {choices.years.map((one) => (
            <option value={one} selected={String(one) === year} key={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.say(isSearch ? 'list.search' : 'list.show')}</button>
      {isNarrowed && <Link to={listAddress(path, { kind })}>{words.say('list.reset')}</Link>}
    </form>
  );
}

interface Pages {
  readonly path: string;
  readonly filters: ListFilters;
  readonly next: string | undefined;
}

/** On to older rows, and back to the newest. */
export function Pager({ path, filters, next }: Pages) {
  const { words } = useSite();
  if (!next && !filters.after) return null;
  return (
    <nav class="pager" aria-label={words.say('list.pages')}>
      {filters.after && (
        <Link to={listAddress(path, { ...filters, after: undefined })}>{words.say('list.newest')}</Link>
      )}
      {next && (
        <Link to={listAddress(path, { ...filters, after: next })} rel="next">
          {words.say('list.older')}
        </Link>
      )}
    </nav>
  );
}

/** A list without a row: because nothing fits, or because there is nothing yet. */
export function NothingFound({ path, filters, children }: Omit<Pages, 'next'> & { children?: ComponentChildren }) {
  const { words } = useSite();
  const isNarrowed = listAddress(path, filters) !== path;
  return (
    <Empty title={words.say(isNarrowed ? 'list.nothingFits' : 'list.nothingYet')}>
      {children}
      {isNarrowed && (
        <p>
          <Link to={path}>{words.say('list.showAll')}</Link>
        </p>
      )}
    </Empty>
  );
}

/** A text with what was looked for marked in it. @param parts every second one is what was looked for */
export function Marked({ parts }: { readonly parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? <mark key={index}>{part}</mark> : part && <Said key={index}>{part}</Said>,
      )}
    </>
  );
}
