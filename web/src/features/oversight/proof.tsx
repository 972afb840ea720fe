import { Alert, Skeleton, Table } from 'antd';
import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { Digest } from '#web/components/digest.js';
import { subjectOf } from './chain.js';
import { t } from './texts.js';

type Chains = components['schemas']['CaseChainsView'];
type Chain = Chains['chains'][number];

/** The proof of a purchase's chains, computed anew when it is opened. */
export function Proof({ projectId }: { projectId: string }): ReactNode {
  const { data } = useRead<Chains>(`projects/${projectId}/chain/proof`);
  if (!data) return <Skeleton active />;
  const { chains, entries, faults } = data.data;
  return (
    <>
      <Verdict chains={chains.length} entries={entries} faults={faults} />
      <section className="sheet">
        <Table<Chain>
          size="small"
          rowKey="chain"
          pagination={false}
          dataSource={[...chains]}
          columns={[
            { title: t('proof.chain'), render: (_, { chain }) => subjectOf(chain) },
            { title: t('proof.entries'), dataIndex: 'entries', align: 'right', className: 'figure' },
            { title: t('proof.signed'), dataIndex: 'signed', align: 'right', className: 'figure' },
            { title: t('proof.head'), render: (_, { head }) => head && <Digest value={head} /> },
            {
              title: t('proof.state'),
              render: (_, { faults: found }) =>
                found.length === 0 ? (
                  <span className="status">
                    <i className="good" aria-hidden />
                    {t('proof.intact')}
                  </span>
                ) : (
                  found.map(({ seq, fault }) => (
                    <span key={seq} className="status">
                      <i className="bad" aria-hidden />
                      {valueLabel('fault', fault)} {seq}
                    </span>
                  ))
                ),
            },
          ]}
        />
      </section>
    </>
  );
}

/** What a verification found, in words. */
export function Verdict({ chains, entries, faults }: { chains: number; entries: number; faults: number }): ReactNode {
  return faults === 0 ? (
    <Alert type="success" showIcon title={t('proof.good', { chains, entries })} />
  ) : (
    <Alert type="error" showIcon title={t('proof.bad', { faults })} />
  );
}
