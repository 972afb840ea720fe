import { Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { readOf, schemaOf, type Resolved } from '#web/api/book.js';
import { useRead, type Viewed } from '#web/api/records.js';
import { resourceWords } from '#web/app/texts.js';
import { ErrorPage } from '#web/app/error-pages.js';
import { CommandBar, type CommandProps } from './command.js';
import { Status } from './format.js';
import { PageHead } from './page-head.js';
import { RecordView } from './record-view.js';

type Bag = Readonly<Record<string, unknown>>;

/** What a page draws with: the view as the server gave it, its version, and the schema of it. */
export interface Shown<V> {
  readonly view: V;
  readonly etag: string | null;
  readonly schema: Resolved;
}

export interface Tab<V> {
  readonly key: string;
  readonly label: string;
  readonly render: (shown: Shown<V>) => ReactNode;
}

interface Props<V> {
  readonly collection: string;
  /** the view's own words for its head; number and title when left out */
  readonly title?: (view: V) => string;
  readonly trail?: (view: V) => readonly { label: string; to: string }[];
  readonly facts?: (shown: Shown<V>) => ReactNode;
  /** special dialogs by action; `null` hides one that the page offers elsewhere */
  readonly special?: (shown: Shown<V>) => Readonly<Record<string, Partial<CommandProps> | null>>;
  readonly extra?: (shown: Shown<V>) => ReactNode;
  /** between head and tabs: what this record asks of its reader now */
  readonly above?: (shown: Shown<V>) => ReactNode;
  readonly tabs?: (shown: Shown<V>) => readonly Tab<V>[];
  readonly body?: (shown: Shown<V>) => ReactNode;
}

function wordsOf(view: Bag): string {
  const word = (key: string) => (typeof view[key] === 'string' ? view[key] : undefined);
  return [word('number'), word('title') ?? word('name') ?? word('displayName') ?? word('code')]
    .filter(Boolean)
    .join(' ');
}

/** The page of one record: head with state and commands, then its tabs, or all of its fields. */
export function RecordPage<V extends Viewed = Viewed>(props: Props<V>): ReactNode {
  const { collection, title, trail, facts, special, extra, above, tabs, body } = props;
  const { id } = useParams();
  const { data, error } = useRead<V>(`${collection}/${id!}`);
  const [params, setParams] = useSearchParams();
  if (error) return <ErrorPage error={error} />;
  if (!data) return <Skeleton active />;
  const schema = schemaOf(readOf(`${collection}/{id}`)?.view ?? '');
  const shown: Shown<V> = { view: data.data, etag: data.etag, schema };
  const { one, many } = resourceWords(collection);
  const words = title?.(shown.view) ?? wordsOf(shown.view as unknown as Bag);
  const panes = tabs?.(shown) ?? [];
  return (
    <>
      <PageHead
        title={words || one}
        trail={trail?.(shown.view) ?? [{ label: many, to: `/${collection}` }]}
        status={shown.view.status && <Status value={shown.view.status} schema={schema.name} />}
        facts={facts?.(shown)}
      >
        {extra?.(shown)}
        <CommandBar collection={collection} view={shown.view} etag={shown.etag} special={special?.(shown)} />
      </PageHead>
      {above?.(shown)}
      {panes.length > 0 ? (
        <Tabs
          activeKey={params.get('tab') ?? panes[0]!.key}
          onChange={(key) => setParams(key === panes[0]!.key ? {} : { tab: key }, { replace: true })}
          items={panes.map(({ key, label, render }) => ({ key, label, children: render(shown) }))}
        />
      ) : (
        (body?.(shown) ?? (
          <div className="sheet">
            <RecordView value={shown.view as unknown as Bag} schema={schema} without={['status', 'number', 'title']} />
          </div>
        ))
      )}
    </>
  );
}

/** The page of one record of whatever collection its address names. */
export function AnyRecordPage(): ReactNode {
  return <RecordPage collection={useLocation().pathname.split('/')[1]!} />;
}
