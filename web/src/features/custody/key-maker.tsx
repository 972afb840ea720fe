import { Alert, Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { P256PublicJwk } from '#src/platform/crypto/p256.js';
import { createCustodianKey } from '#src/procurement/bids/sealing/custodian-keys.js';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { saveBlob } from '#web/features/bids/save-blob.js';
import { KeyFault } from './key-fault.js';
import { t } from './texts.js';

export interface MadeKey {
  readonly publicJwk: P256PublicJwk;
  readonly fingerprint: string;
}

/** Makes a key pair here: the file under its passphrase is saved on this computer, and only the public half is handed on. */
export function KeyMaker({ onMade }: { onMade: (key: MadeKey) => void }): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [error, setError] = useState<unknown>();
  const isReady = passphrase !== '' && again === passphrase;
  const differs = again !== '' && again !== passphrase;
  const make = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { keyFile, publicJwk, fingerprint } = await createCustodianKey(passphrase);
      const name = `${session.me()!.login}-${today()}.key.txt`;
      saveBlob(new Blob([`${keyFile}\n`], { type: 'text/plain' }), name);
      setSaved(name);
      setPassphrase('');
      setAgain('');
      onMade({ publicJwk, fingerprint });
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="key-maker">
      <p className="lead">{t('key.new.lead')}</p>
      <label htmlFor="key_passphrase">{t('key.passphrase')}</label>
      <Input.Password
        id="key_passphrase"
        autoComplete="new-password"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
        onPressEnter={(event) => event.preventDefault()}
      />
      <label htmlFor="key_passphrase_again">{t('key.again')}</label>
      <Input.Password
        id="key_passphrase_again"
        autoComplete="new-password"
        status={differs ? 'error' : undefined}
        value={again}
        onChange={({ target }) => setAgain(target.value)}
        onPressEnter={(event) => {
          // a form around it is not sent by this
          event.preventDefault();
          if (isReady) void make();
        }}
      />
      {differs && <p className="late-word">{t('key.differs')}</p>}
      <Button type="primary" loading={isBusy} disabled={!isReady} onClick={() => void make()}>
        {t('key.make')}
      </Button>
      {error !== undefined && <KeyFault error={error} />}
      {saved && (
        <Alert
          type="warning"
          showIcon
          className="told"
          title={t('key.saved', { name: saved })}
          description={t('key.keep')}
        />
      )}
    </div>
  );
}
