import { InboxOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { download, send } from '#web/api/http.js';
import { useRead } from '#web/api/records.js';
import { ProblemAlert } from './problem-alert.js';
import { t } from './texts.js';

type FileView = components['schemas']['FileView'];

/** Uploads a file; it belongs to nothing until a command claims it. */
export async function upload(file: File): Promise<FileView> {
  return (await send<FileView>('files', { method: 'POST', query: { name: file.name }, body: file })).data;
}

/** Opens what only the person signed in may read: the bytes are fetched with the session and shown from memory. */
export async function openFile(path: string, name?: string): Promise<void> {
  const url = URL.createObjectURL(await download(path));
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener', ...(name && { download: name }) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file by its id, with its name and size. */
export function FileLink({ id }: { id: string }): ReactNode {
  const { data } = useRead<FileView>(`files/${id}`);
  const name = data?.data.name;
  return (
    <Button
      type="link"
      size="small"
      className="file-link"
      icon={<PaperClipOutlined />}
      onClick={() => void openFile(`files/${id}/content`, name)}
    >
      {name ?? t('file.open')}
    </Button>
  );
}

/** A field whose value is the id of an uploaded file. */
export function FileField({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}): ReactNode {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    setError(undefined);
    try {
      onChange?.((await upload(file)).id);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="file-field">
      <Upload.Dragger
        id={id}
        multiple={false}
        showUploadList={false}
        disabled={isBusy}
        beforeUpload={(file: File) => {
          void take(file);
          return false;
        }}
      >
        <InboxOutlined /> {isBusy ? t('file.uploading') : t('file.choose')}
      </Upload.Dragger>
      {value && <FileLink id={value} />}
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  );
}
