import { Alert, Form, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Resolved } from '#web/api/book.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { Fingerprint } from './fingerprint.js';
import { KeyFile } from './key-file.js';
import { KeyMaker } from './key-maker.js';
import { t } from './texts.js';

type Way = 'new' | 'file';

interface Key {
  readonly publicJwk: object;
  readonly fingerprint: string;
}

/** The public half of a key, from a key that is made here or from a key file; the private half stays with its holder. */
export default function KeyFields({ schema }: { schema: Resolved }): ReactNode {
  const form = Form.useFormInstance();
  const [way, choose] = useState<Way>('new');
  const [key, setKey] = useState<Key>();
  const take = (taken: Key) => {
    form.setFieldValue('publicJwk', taken.publicJwk);
    setKey(taken);
  };
  return (
    <>
      <Segmented<Way>
        className="key-way"
        value={way}
        onChange={(chosen) => {
          choose(chosen);
          setKey(undefined);
        }}
        options={[
          { value: 'new', label: t('key.new') },
          { value: 'file', label: t('key.file') },
        ]}
      />
      {way === 'new' ? <KeyMaker onMade={take} /> : <KeyFile onUnlocked={take} />}
      {key && (
        <Alert
          type="success"
          showIcon
          role="status"
          className="told"
          title={t('key.taken')}
          description={<Fingerprint value={key.fingerprint} />}
        />
      )}
      <div className="public-key">
        <p className="faint">{t('key.public')}</p>
        <SchemaFields schema={schema} />
      </div>
    </>
  );
}
