import type { ReactNode } from 'react';
import { useRows } from '#web/api/records.js';
import { ResourceList } from '#web/components/resource-list.js';

interface Props {
  readonly title: string;
  readonly path: string;
  readonly tenderId: string;
  readonly columns: readonly string[];
}

/** A list of what belongs to a tender, where there is something of it. */
export function Related({ title, path, tenderId, columns }: Props): ReactNode {
  const { rows } = useRows(path, { tender: tenderId });
  if (rows.length === 0) return null;
  return (
    <section className="part">
      <h2 className="part-title">{title}</h2>
      <ResourceList
        path={path}
        fixed={{ tender: tenderId }}
        filters={[]}
        columns={columns}
        to={(row) => `/${path}/${row.id}`}
      />
    </section>
  );
}
