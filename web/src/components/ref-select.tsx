import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useRows } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What an id in a form or a filter points at: the list to choose from. */
export interface RefTarget {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly label?: (row: Row) => string;
}

const byKind = (kind: string): RefTarget => ({ path: 'organisations', query: { kind } });

const TARGETS: Readonly<Record<string, RefTarget>> = {
  organisation: { path: 'organisations' },
  organisationId: { path: 'organisations' },
  agentId: byKind('procurement_agent'),
  purchaser: byKind('purchaser'),
  purchaserId: byKind('purchaser'),
  vendor: byKind('vendor'),
  vendorId: byKind('vendor'),
  evaluatorId: byKind('evaluator'),
  site: byKind('service_site'),
  userId: { path: 'users' },
  estimateId: { path: 'estimates', query: { status: 'approved' } },
  replaces: { path: 'estimates' },
  budgetLineId: {
    path: 'budget-lines',
    label: (row) => `${text(row.year)} ${valueLabel('source', text(row.source))} ${text(row.available)}`,
  },
  project: { path: 'projects' },
  projectId: { path: 'projects' },
  tender: { path: 'tenders' },
  catalogueId: { path: 'catalogues', query: { status: 'published' } },
  catalogue: { path: 'catalogues' },
  contract: { path: 'contracts' },
  milestone: { path: 'milestones' },
  workerId: { path: 'social-workers' },
  membershipId: { path: 'memberships' },
};

/** The list that a field's id is chosen from, if there is one. */
export const refOf = (field: string): RefTarget | undefined => TARGETS[field];

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function nameOf(row: Row): string {
  const words = ['number', 'name', 'title', 'displayName', 'code', 'login']
    .map((key) => text(row[key]))
    .filter(Boolean);
  return words.join(' ') || row.id;
}

interface Props {
  readonly id?: string;
  readonly target: RefTarget;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly className?: string;
}

/** Chooses one thing of a list by its name or number. */
export function RefSelect({ id, target, value, onChange, placeholder, className }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { rows, isFetching } = useRows<Row>(isOpen || value ? target.path : undefined, target.query);
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={placeholder}
      placeholder={placeholder ?? t('form.search')}
      className={className}
      value={value}
      loading={isFetching}
      popupMatchSelectWidth={false}
      onOpenChange={setOpen}
      onChange={onChange}
      virtual={false}
      options={rows.map((row) => ({ value: row.id, 'data-value': row.id, label: target.label?.(row) ?? nameOf(row) }))}
    />
  );
}
