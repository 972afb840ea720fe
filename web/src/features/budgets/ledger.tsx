import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { instant, Money } from '#web/components/format.js';
import { RefName } from '#web/components/ref-name.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';

type Entry = components['schemas']['LedgerEntryView'];
type Row = Readonly<Record<string, unknown>>;

/** The ledger of a line: each entry with its two sides, which are equal. */
export function Ledger({ lineId }: { lineId: string }): ReactNode {
  const side = (direction: 'in' | 'out') => ({
    name: `postings-${direction}`,
    title: t(`ledger.${direction}`),
    align: 'right' as const,
    render: (row: Row) => <Side entry={row as unknown as Entry} direction={direction} />,
  });
  return (
    <div className="ledger">
      <p className="lead">{t('ledger.lead')}</p>
      <ResourceList
        path={`budget-lines/${lineId}/entries`}
        filters={[]}
        empty={t('ledger.none')}
        columns={[
          {
            name: 'at',
            render: (row) => <span className="figure">{instant((row as unknown as Entry).at)}</span>,
          },
          { name: 'kind', render: (row) => valueLabel('kind', (row as unknown as Entry).kind, 'LedgerEntryView') },
          {
            name: 'basis',
            title: t('ledger.basis'),
            render: (row) => <Basis entry={row as unknown as Entry} />,
          },
          {
            name: 'account',
            title: term('account', 'PostingView'),
            render: (row) =>
              (row as unknown as Entry).postings.map(({ account }) => (
                <div key={account} className="posting">
                  {valueLabel('account', account)}
                </div>
              )),
          },
          side('in'),
          side('out'),
        ]}
      />
    </div>
  );
}

function Side({ entry, direction }: { entry: Entry; direction: 'in' | 'out' }): ReactNode {
  return entry.postings.map((posting) => (
    <div key={posting.account} className="posting amount">
      {posting.direction === direction ? <Money value={posting.amount} /> : '\u00a0'}
    </div>
  ));
}

function Basis({ entry: { contractId, milestoneId, projectId } }: { entry: Entry }): ReactNode {
  if (milestoneId)
    return (
      <>
        {contractId && <RefName collection="contracts" id={contractId} />}
        <br />
        <RefName collection="milestones" id={milestoneId} />
      </>
    );
  if (contractId) return <RefName collection="contracts" id={contractId} />;
  return projectId ? (
    <RefName collection="projects" id={projectId} />
  ) : (
    <span className="faint">{t('ledger.own')}</span>
  );
}
