import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { SealingError } from '#src/procurement/bids/sealing/sealing-error.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { LockFault } from './lock-fault.js';
import { CiphertextGone } from './submit-bid.js';
import { t } from './texts.js';

/** Why something of a bid did not go: in this browser, or refused by the server. */
export function BidFault({ error }: { error: unknown }): ReactNode {
  const words = wordsOf(error);
  if (words === undefined) return <ProblemAlert error={error} />;
  return <Alert type="error" showIcon role="alert" title={words} />;
}

function wordsOf(error: unknown): string | undefined {
  if (error instanceof SealingError) {
    const key = `sealing.${error.code}` as Parameters<typeof t>[0];
    return t(key);
  }
  if (error instanceof LockFault) return t(`lock.fault.${error.code}`);
  return error instanceof CiphertextGone ? t('files.gone') : undefined;
}
