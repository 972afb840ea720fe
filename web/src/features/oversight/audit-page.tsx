import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { operationOf } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { session } from '#web/api/session.js';
import { PageHead } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { ResourceList } from '#web/components/resource-list.js';
import { Rows, schemaOf } from '#web/components/value.js';
import { t as app } from '#web/app/words.js';
import { CHAIN_COLUMNS } from './chain.js';
import { Verdict } from './proof.js';
import { t } from './texts.js';

type Found = components['schemas']['AuditVerdictView'];

/** The audit log: newest first, by subject, and proved as a whole on demand. */
export default function AuditPage(): ReactNode {
  const [verdict, setVerdict] = useState<Found>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const needed = operationOf('audit-entries/verify')?.permissions ?? [];
  const mayVerify = needed !== 'public' && needed.some((one) => session.me()!.permissions.includes(one));
  const verify = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setVerdict((await send<Found>('audit-entries/verify', { method: 'POST' })).data);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHead title={app('page.audit')}>
        {mayVerify && (
          <Button type="primary" icon={<SafetyCertificateOutlined />} loading={isBusy} onClick={() => void verify()}>
            {t('proof.run')}
          </Button>
        )}
      </PageHead>
      <p className="lead">{t('audit.lead')}</p>
      {error !== undefined && <ProblemAlert error={error} />}
      {verdict && (
        <div className="verdict">
          <Verdict chains={verdict.chains} entries={verdict.entries} faults={verdict.faults.length} />
          {verdict.faults.length > 0 && <Rows values={verdict.faults} schema={schemaOf('AuditFaultView')} />}
        </div>
      )}
      <ResourceList path="audit-entries" columns={CHAIN_COLUMNS} />
    </>
  );
}
