import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { Fingerprint } from './fingerprint.js';
import { KeyFile } from './key-file.js';
import { t } from './texts.js';

/** Tries a key file and its passphrase, here and for nothing else. */
export default function KeyCheck(): ReactNode {
  const [fingerprint, setFingerprint] = useState<string>();
  return (
    <>
      <p className="lead">{t('desk.check.lead')}</p>
      <KeyFile onUnlocked={(key) => setFingerprint(key.fingerprint)} />
      {fingerprint && (
        <Alert
          type="success"
          showIcon
          role="status"
          className="told"
          title={t('desk.check.holds')}
          description={<Fingerprint value={fingerprint} />}
        />
      )}
    </>
  );
}
