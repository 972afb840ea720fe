import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { operationOf, readOf } from '#web/api/book.js';
import { session } from '#web/api/session.js';
import { resourceWords } from '#web/app/texts.js';
import { CommandButton, type CommandProps } from './command.js';
import { PageHead } from './page-head.js';
import { ResourceList, type Column } from './resource-list.js';
import { useNavigate } from 'react-router';

interface Props {
  readonly collection: string;
  readonly columns?: readonly (string | Column)[];
  readonly filters?: readonly string[];
  readonly fixed?: Readonly<Record<string, string>>;
  /** how a new one is made, when it is more than its schema; `null` when it is made elsewhere */
  readonly create?: Partial<CommandProps> | null;
  readonly extra?: ReactNode;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** The page of a collection: its list, and a button for a new one where the caller may make one. */
export function CollectionPage({
  collection,
  columns,
  filters,
  fixed,
  create,
  extra,
  title,
  children,
}: Props): ReactNode {
  const navigate = useNavigate();
  const operation = operationOf(collection);
  const permissions = session.me()?.permissions ?? [];
  const mayCreate =
    create !== null &&
    operation &&
    operation.permissions !== 'public' &&
    operation.permissions.some((one) => permissions.includes(one));
  const hasPage = readOf(`${collection}/{id}`) !== undefined;
  return (
    <>
      <PageHead title={title ?? resourceWords(collection).many}>
        {extra}
        {mayCreate && (
          <CommandButton
            type="primary"
            command={collection}
            onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
            {...create}
          />
        )}
      </PageHead>
      {children}
      <ResourceList
        path={collection}
        columns={columns}
        filters={filters}
        fixed={fixed}
        to={hasPage ? (row) => `/${collection}/${row.id}` : undefined}
      />
    </>
  );
}

/** The page of whatever collection its address names. */
export function AnyCollectionPage(): ReactNode {
  return <CollectionPage collection={useLocation().pathname.split('/')[1]!} />;
}
