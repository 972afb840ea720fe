import { Alert, Button, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { download } from '#web/api/http.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';

interface Props {
  readonly fileId: string;
  /** the digest on record: what was read here is compared with it */
  readonly sha256: string;
  readonly title: string;
  readonly height?: number;
}

interface Read {
  readonly fileId: string;
  readonly url: string;
  readonly sha256: string | undefined;
}

/** The document itself, read with the session of its reader; its digest is computed here, so that nobody agrees to something else than was shown. */
export function PdfPreview({ fileId, sha256, title, height = 620 }: Props): ReactNode {
  const { read, error } = useFile(fileId);
  if (error !== undefined) return <ProblemAlert error={error} />;
  if (read?.fileId !== fileId) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="pdf">
      <div className="pdf-bar">
        {read.sha256 === undefined ? (
          <span className="faint">{t('pdf.unchecked')}</span>
        ) : read.sha256 === sha256 ? (
          <span className="met">{t('pdf.same')}</span>
        ) : (
          <Alert type="error" showIcon title={t('pdf.differs')} />
        )}
        <span className="grow" />
        <Button size="small" href={read.url} target="_blank" rel="noopener">
          {t('pdf.window')}
        </Button>
        <Button size="small" href={read.url} download={`${title}.pdf`}>
          {t('pdf.save')}
        </Button>
      </div>
      <iframe src={read.url} title={title} style={{ height }} />
    </div>
  );
}

/** The bytes of a file as an address that only this tab knows, and their digest. */
function useFile(fileId: string): { read: Read | undefined; error: unknown } {
  const [read, setRead] = useState<Read>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isHere = true;
    let url: string | undefined;
    const fetchIt = async () => {
      const blob = await download(`files/${fileId}/content`);
      const sha256 = await digestOf(await blob.arrayBuffer());
      if (!isHere) return;
      url = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
      setRead({ fileId, url, sha256 });
    };
    fetchIt().catch((failure: unknown) => isHere && setError(failure));
    return () => {
      isHere = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [fileId]);
  return { read, error };
}

/** Lower-case hex; undefined where the browser gives no encryption, which is a page that was not opened by HTTPS. */
async function digestOf(bytes: ArrayBuffer): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
