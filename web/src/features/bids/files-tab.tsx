import { DeleteOutlined, InboxOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Progress, Table, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { Digest } from '#web/components/digest.js';
import type { SealedFile } from './draft.js';
import { BidFault } from './faults.js';
import type { TabProps } from './price-tab.js';
import { forgetFile, sealFile } from './seal-file.js';
import { sizeOf } from './sizes.js';
import type { Place } from './store.js';
import { t } from './texts.js';

const LIMIT = 200;

/** Attachments: each is encrypted in this browser the moment it is picked; what leaves later is its ciphertext. */
export function FilesTab({ draft, change, place }: TabProps & { place: Place }): ReactNode {
  const [busy, setBusy] = useState<{ name: string; share: number }>();
  const [error, setError] = useState<unknown>();
  const take = async (files: readonly File[]) => {
    setError(undefined);
    try {
      for (const file of files) {
        setBusy({ name: file.name, share: 0 });
        const sealed = await sealFile(place, file, (share) => setBusy({ name: file.name, share }));
        change((now) => ({ ...now, attachments: [...now.attachments, sealed] }));
      }
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(undefined);
    }
  };
  const remove = async (id: string) => {
    const next = await forgetFile(place, draft, id);
    change((now) => ({ ...now, attachments: next.attachments }));
  };
  return (
    <section className="sheet">
      <h2>{t('files.title')}</h2>
      <p className="lead">{t('files.lead')}</p>
      <Upload.Dragger
        id="attachments"
        multiple
        showUploadList={false}
        disabled={busy !== undefined || draft.attachments.length >= LIMIT}
        beforeUpload={(file: File, all: readonly File[]) => {
          if (file === all[0]) void take(all);
          return false;
        }}
      >
        <InboxOutlined /> {t('files.choose')}
      </Upload.Dragger>
      {busy && (
        <div role="status" className="sealing">
          {t('files.sealing', { name: busy.name })}
          <Progress percent={Math.floor(busy.share * 100)} size="small" aria-label={t('files.sealing', busy)} />
        </div>
      )}
      {error !== undefined && <BidFault error={error} />}
      {draft.attachments.length > 0 && (
        <Table<SealedFile>
          size="small"
          className="sealed-files"
          rowKey="id"
          pagination={false}
          dataSource={[...draft.attachments]}
          columns={[
            {
              title: t('files.name'),
              render: (_, { name }) => (
                <>
                  <LockOutlined aria-hidden /> <span className="text">{name}</span>
                </>
              ),
            },
            { title: t('files.size'), align: 'right', render: (_, { plainBytes }) => sizeOf(plainBytes) },
            { title: t('files.digest'), render: (_, { sha256 }) => <Digest value={sha256} /> },
            {
              title: t('form.actions'),
              render: (_, { id, name }) => (
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('form.remove', { item: name })}
                  onClick={() => void remove(id)}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
