import { Skeleton } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { CommandButton } from '#web/components/command.js';
import type { Tender } from '#web/features/tenders/types.js';
import { holds } from '#web/features/tenders/who.js';
import { useCustody } from './reads.js';
import { t } from './texts.js';

/** The cryptography is loaded when somebody makes a key. */
const KeyFields = lazy(() => import('./key-fields.js'));

/** Sets the key of the reader's own seat, until the notice names the keys. */
export function SetKeyButton({ tender, size }: { tender: Tender; size?: 'small' }): ReactNode {
  const mine = tender.noticeOn === null && tender.seats.includes('custodian') && holds('custody.set-key');
  const custody = useCustody(mine ? tender : undefined);
  const own = custody?.data.custodians.find(({ isOwn }) => isOwn);
  if (!mine || !own) return null;
  return (
    <CommandButton
      command="tenders/custodian-key"
      ids={[tender.id]}
      type={own.fingerprint ? 'default' : 'primary'}
      size={size}
      width={720}
      initial={{ publicJwk: { kty: 'EC', crv: 'P-256' } }}
      layout={(schema) => (
        <Suspense fallback={<Skeleton active />}>
          {own.fingerprint && <p className="lead">{t('key.replaces')}</p>}
          <KeyFields schema={schema} />
        </Suspense>
      )}
    />
  );
}
