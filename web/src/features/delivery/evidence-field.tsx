import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { FileLink, upload } from '#web/components/file.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';

type Evidence = readonly { readonly fileId: string }[];

interface Props {
  readonly id?: string;
  readonly value?: Evidence;
  readonly onChange?: (value: Evidence) => void;
  readonly label: string;
}

/** Files that prove what was done; several at once. */
export function EvidenceField({ value = [], onChange, label }: Props): ReactNode {
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    setError(undefined);
    try {
      const added: { fileId: string }[] = [];
      for (const file of files) added.push({ fileId: (await upload(file)).id });
      onChange?.([...value, ...added]);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="evidence">
      {value.map(({ fileId }, index) => (
        <span key={fileId + String(index)}>
          <FileLink id={fileId} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('editor.evidence.remove', { n: index + 1 })}
            onClick={() => onChange?.(value.filter((_, other) => other !== index))}
          />
        </span>
      ))}
      <Upload
        multiple
        showUploadList={false}
        disabled={isBusy}
        beforeUpload={(file, all) => {
          if (file === all[0]) void take(all);
          return false;
        }}
      >
        <Button size="small" loading={isBusy} icon={<UploadOutlined />} aria-label={label}>
          {t('editor.evidence')}
        </Button>
      </Upload>
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  );
}
