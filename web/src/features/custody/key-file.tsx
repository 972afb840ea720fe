import { KeyOutlined } from '@ant-design/icons';
import { Button, Input, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { unlockCustodianKey, type CustodianKey } from '#src/procurement/bids/sealing/custodian-keys.js';
import { SealingError } from '#src/procurement/bids/sealing/sealing-error.js';
import { Fingerprint } from './fingerprint.js';
import { KeyFault } from './key-fault.js';
import { t } from './texts.js';

/** A key file is some hundred bytes; whatever is much larger is something else. */
const MOST_BYTES = 65_536;

interface Chosen {
  readonly name: string;
  readonly text: string;
  /** as the file names its key, before it is unlocked */
  readonly fingerprint: string;
}

/** Reads a file as a key file, without its passphrase. @throws SealingError `key-file-invalid` */
async function chosenFrom(file: File): Promise<Chosen> {
  const text = file.size > MOST_BYTES ? '' : (await file.text()).trim();
  const [head = ''] = text.split('.');
  try {
    const header = JSON.parse(atob(head.replace(/-/g, '+').replace(/_/g, '/'))) as { typ?: string; kid?: string };
    if (header.typ === 'custodian-key' && header.kid) return { name: file.name, text, fingerprint: header.kid };
  } catch {
    // no key file; said below
  }
  throw new SealingError('key-file-invalid');
}

interface Props {
  readonly onUnlocked: (key: CustodianKey) => void;
  /** what the fingerprint of the chosen file says before it is unlocked */
  readonly about?: (fingerprint: string) => ReactNode;
  readonly label?: string;
}

/** Chooses a key file of this computer and unlocks it here; neither file nor passphrase is sent anywhere. */
export function KeyFile({ onUnlocked, about, label = t('file.unlock') }: Props): ReactNode {
  const [chosen, setChosen] = useState<Chosen>();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const choose = async (file: File) => {
    setError(undefined);
    try {
      setChosen(await chosenFrom(file));
    } catch (fault) {
      setError(fault);
    }
  };
  const unlock = async () => {
    setBusy(true);
    setError(undefined);
    try {
      onUnlocked(await unlockCustodianKey(chosen!.text, passphrase));
      setPassphrase('');
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="key-maker">
      <Upload.Dragger
        id="key_file"
        className="key-drop"
        multiple={false}
        showUploadList={false}
        accept=".txt,.key,.jwe,text/plain"
        beforeUpload={(file: File) => {
          void choose(file);
          return false;
        }}
      >
        <KeyOutlined /> {chosen ? chosen.name : t('file.choose')}
      </Upload.Dragger>
      {chosen && (
        <p>
          {t('file.fingerprint')} <Fingerprint value={chosen.fingerprint} />
        </p>
      )}
      {chosen && about?.(chosen.fingerprint)}
      <label htmlFor="key_unlock">{t('file.passphrase')}</label>
      <Input.Password
        id="key_unlock"
        autoComplete="off"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
        onPressEnter={(event) => {
          // a form around it is not sent by this
          event.preventDefault();
          if (chosen && passphrase) void unlock();
        }}
      />
      <Button type="primary" loading={isBusy} disabled={!chosen || passphrase === ''} onClick={() => void unlock()}>
        {label}
      </Button>
      {error !== undefined && <KeyFault error={error} />}
    </div>
  );
}
