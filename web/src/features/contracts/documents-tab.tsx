import { Alert, Empty, Spin, Table, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { Digest } from '#web/components/digest.js';
import { instant } from '#web/components/format.js';
import { PdfPreview } from './pdf-preview.js';
import { useDocuments, type Contract, type Document } from './reads.js';
import { t } from './texts.js';

const BYTES = 1_024;

/** Every document that was issued, with what its digest and its code are, and the one chosen as it will be printed. */
export function DocumentsTab({ contract }: { contract: Contract }): ReactNode {
  const documents = useDocuments(contract.id);
  const [chosen, choose] = useState<string>();
  const shown = documents.find(({ id }) => id === chosen) ?? documents[0];
  return (
    <div className="documents">
      {contract.status === 'approved' && (
        <Alert type="info" icon={<Spin size="small" />} showIcon title={t('document.rendering')} />
      )}
      {!shown && contract.status !== 'approved' && (
        <div className="sheet">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('document.none')} />
        </div>
      )}
      {shown && (
        <>
          <section className="sheet">
            <h2>{t('document.versions')}</h2>
            <Table<Document>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...documents]}
              rowSelection={{ type: 'radio', selectedRowKeys: [shown.id], onChange: ([key]) => choose(String(key)) }}
              columns={[
                {
                  title: t('document.revision'),
                  render: (_, { revision, isCurrent }) => <Revision {...{ revision, isCurrent }} />,
                },
                {
                  title: t('document.rendered'),
                  render: (_, { renderedAt }) => <span className="figure">{instant(renderedAt)}</span>,
                },
                { title: t('document.pages'), dataIndex: 'pages', align: 'right' },
                {
                  title: t('document.size'),
                  align: 'right',
                  render: (_, { bytes }) => t('document.kilobytes', { count: Math.ceil(bytes / BYTES) }),
                },
                {
                  title: t('document.code'),
                  render: (_, { verificationCode }) => (
                    <Typography.Text copyable={{ tooltips: false }} className="figure">
                      {verificationCode}
                    </Typography.Text>
                  ),
                },
                { title: t('document.digest'), render: (_, { sha256 }) => <Digest value={sha256} /> },
              ]}
            />
            <p className="faint">{t('document.verify')}</p>
            <dl className="pairs">
              <dt>{t('document.qr')}</dt>
              <dd>
                <a href={`/verify/${shown.verificationCode}`} target="_blank" rel="noopener" className="figure">
                  {`${location.origin}/verify/${shown.verificationCode}`}
                </a>
              </dd>
              <dt>{t('document.whole-digest')}</dt>
              <dd>
                <code>{shown.sha256}</code>
              </dd>
            </dl>
          </section>
          <section className="sheet">
            <h2>{t('document.preview', { revision: shown.revision })}</h2>
            <PdfPreview
              fileId={shown.fileId}
              sha256={shown.sha256}
              title={t('document.file', { number: contract.number ?? contract.title, revision: shown.revision })}
              height={860}
            />
          </section>
        </>
      )}
    </div>
  );
}

function Revision({ revision, isCurrent }: { revision: number; isCurrent: boolean }): ReactNode {
  return (
    <>
      {t('document.number', { revision })} {isCurrent && <b className="met">{t('document.current')}</b>}
    </>
  );
}
