import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { SealingError } from '#src/procurement/bids/sealing/sealing-error.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';

/** Refusals of the cryptography that its user can do something about. */
const KNOWN = [
  'passphrase-too-short',
  'passphrase-wrong',
  'key-file-invalid',
  'share-invalid',
  'opening-differs',
] as const;
type Known = (typeof KNOWN)[number];

const isKnown = (code: string): code is Known => (KNOWN as readonly string[]).includes(code);

/** What went wrong with a key, in words; nothing that was chosen or typed is lost. */
export function KeyFault({ error }: { error: unknown }): ReactNode {
  if (!(error instanceof SealingError)) return <ProblemAlert error={error} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="told"
      title={isKnown(error.code) ? t(`fault.${error.code}`, error.params) : t('fault.other', { code: error.code })}
      description={error.code === 'passphrase-wrong' ? t('fault.nothing-lost') : undefined}
    />
  );
}
