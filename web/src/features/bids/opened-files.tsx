import { UnlockOutlined } from '@ant-design/icons';
import { Button, Empty, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import type { BidContent, ContentAttachment } from '#src/procurement/bids/calc/bid-content.js';
import type { components } from '#web/api/generated/schema.js';
import { authorised } from '#web/api/http.js';
import { problemOf, Refusal } from '#web/api/problem.js';
import { Digest } from '#web/components/digest.js';
import { BidFault } from './faults.js';
import { saveBlob } from './save-blob.js';
import { sizeOf } from './sizes.js';
import { t } from './texts.js';

type Bid = components['schemas']['BidView'];

/** Attachments of an opened bid: the ciphertext is fetched, and opened in this browser with the key that the bid holds. */
export function OpenedFiles({ bid }: { bid: Bid }): ReactNode {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const entries = (bid.content as BidContent | null)?.attachments ?? [];
  if (entries.length === 0)
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(bid.content ? 'files.none' : 'content.sealed')} />
    );
  const open = async (entry: ContentAttachment) => {
    const file = bid.attachments.find(({ id }) => id === entry.id);
    if (!file) return;
    setBusy(entry.id);
    setError(undefined);
    try {
      saveBlob(await opened(entry, file.fileId), entry.name ?? entry.id);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section className="sheet">
      <p className="lead">{t('files.opened.lead')}</p>
      <Table<ContentAttachment>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...entries]}
        columns={[
          { title: t('files.name'), render: (_, { name, id }) => <span className="text">{name ?? id}</span> },
          { title: t('files.size'), align: 'right', render: (_, { bytes }) => sizeOf(bytes) },
          { title: t('files.digest'), render: (_, { sha256 }) => <Digest value={sha256} /> },
          {
            title: t('form.actions'),
            render: (_, entry) => (
              <Button
                size="small"
                icon={<UnlockOutlined />}
                loading={busy === entry.id}
                aria-label={`${t('files.decrypt')} ${entry.name ?? entry.id}`}
                onClick={() => void open(entry)}
              >
                {t('files.decrypt')}
              </Button>
            ),
          },
        ]}
      />
      {error !== undefined && <BidFault error={error} />}
    </section>
  );
}

async function opened(entry: ContentAttachment, fileId: string): Promise<Blob> {
  const { openAttachment } = await import('#src/procurement/bids/sealing/attachments.js');
  const response = await authorised(() => new Request(new URL(`/api/v1/files/${fileId}/content`, location.origin)));
  if (!response.ok || !response.body) throw new Refusal(await problemOf(response));
  return new Response(openAttachment(entry, response.body) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}
