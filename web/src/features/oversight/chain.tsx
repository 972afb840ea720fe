import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { collectionOf, linkTo } from '#web/app/links.js';
import { actionLabel, subjectLabel, term, valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { instant, joined, listed } from '#web/components/format.js';
import type { Column } from '#web/components/resource-list.js';
import { t } from './texts.js';

type Entry = components['schemas']['AuditEntryView'];

/** What a chain is about, in words: its name is `<subject>:<id>`. */
export function subjectOf(chain: string): ReactNode {
  const [subject = '', id = ''] = chain.split(':');
  const name = subjectLabel(subject, collectionOf(subject));
  const target = linkTo(subject, id);
  return target ? <Link to={target}>{name}</Link> : name;
}

/** From which state to which, and which fields. */
function change({ details }: Entry): string {
  const { from, to, fields } = details as { from?: string; to?: string; fields?: readonly string[] };
  const states = to ? `${from ? `${valueLabel('status', from)} → ` : ''}${valueLabel('status', to)}` : '';
  const changed = fields?.length ? t('chain.fields', { fields: listed(fields.map((field) => term(field))) }) : '';
  return joined([states, changed].filter(Boolean));
}

const cell =
  (draw: (entry: Entry) => ReactNode): Column['render'] =>
  (row) =>
    draw(row as unknown as Entry);

/** The columns of a list of audit entries. */
export const CHAIN_COLUMNS: readonly Column[] = [
  { name: 'at', render: cell(({ at }) => <span className="figure">{instant(at)}</span>) },
  {
    name: 'actorName',
    render: cell(({ actorName, actorKind }) => (actorKind === 'system' ? t('chain.system') : actorName)),
  },
  { name: 'action', render: cell(({ action }) => <b>{actionLabel(action, collectionOf(action.split('.')[0]!))}</b>) },
  { name: 'subjectType', render: cell(({ chain }) => subjectOf(chain)) },
  { name: 'details', render: cell(change) },
  { name: 'recordedAt', render: cell(({ recordedAt }) => <span className="figure faint">{instant(recordedAt)}</span>) },
  { name: 'hash', render: cell(({ hash }) => <Digest value={hash} />) },
];
