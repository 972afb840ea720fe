import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRead } from '#web/api/records.js';
import { readOf } from '#web/api/book.js';
import { session } from '#web/api/session.js';
import { resourceWords } from '#web/app/texts.js';

type Named = Readonly<
  Record<'number' | 'code' | 'name' | 'title' | 'displayName' | 'login', string | null | undefined>
>;

/** Another record by its number and name, as a link; by what it is where the reader may not know more. */
export function RefName({ collection, id }: { collection: string; id: string }): ReactNode {
  const permissions = readOf(`${collection}/{id}`)?.permissions ?? [];
  const may = permissions === 'public' || permissions.some((one) => session.me()!.permissions.includes(one));
  const { data } = useRead<Named>(may ? `${collection}/${id}` : undefined);
  const view = data?.data;
  const words = view && [view.number ?? view.code ?? view.login, view.name ?? view.title ?? view.displayName];
  return <Link to={`/${collection}/${id}`}>{words?.filter(Boolean).join(' ') || resourceWords(collection).one}</Link>;
}
