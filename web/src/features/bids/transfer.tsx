import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Draft } from './draft.js';
import { BidFault } from './faults.js';
import { saveBlob } from './save-blob.js';
import type { Place } from './store.js';
import { t } from './texts.js';

const SHORTEST = 10;

interface Props {
  readonly place: Place;
  readonly draft: Draft;
  readonly number: string;
  readonly replace: (draft: Draft) => void;
}

/** The draft as a locked file, to go on with it on another computer: only its passphrase opens it, and nobody can restore a lost one. */
export function Transfer({ place, draft, number, replace }: Props): ReactNode {
  const [open, setOpen] = useState<'out' | 'in'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen('out')}>
        {t('lock.out')}
      </Button>
      <Button icon={<UploadOutlined />} onClick={() => setOpen('in')}>
        {t('lock.in')}
      </Button>
      {open === 'out' && <Out place={place} draft={draft} number={number} onClose={close} />}
      {open === 'in' && <In place={place} replace={replace} onClose={close} />}
    </>
  );
}

interface Passphrase {
  readonly passphrase: string;
}

function Out({ place, draft, number, onClose }: Omit<Props, 'replace'> & { onClose: () => void }): ReactNode {
  const [form] = Form.useForm<Passphrase & { again: string }>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const lock = async ({ passphrase }: Passphrase) => {
    setBusy(true);
    setError(undefined);
    try {
      const { lockDraft } = await import('./lock-file.js');
      saveBlob(await lockDraft(place, draft, passphrase), `${number}.draft.age`);
      onClose();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('lock.out')}
      onCancel={onClose}
      cancelText={t('submit.cancel')}
      okText={t('lock.out.do')}
      okButtonProps={{ loading: isBusy }}
      onOk={() => form.submit()}
    >
      <p className="lead">{t('lock.out.lead')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void lock(values)}>
        <Form.Item
          name="passphrase"
          label={t('lock.passphrase')}
          rules={[{ required: true, min: SHORTEST, message: t('lock.short', { count: SHORTEST }) }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('lock.again')}
          dependencies={['passphrase']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('passphrase')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('lock.unequal'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
      {error !== undefined && <BidFault error={error} />}
    </Modal>
  );
}

function In({ place, replace, onClose }: Pick<Props, 'place' | 'replace'> & { onClose: () => void }): ReactNode {
  const [form] = Form.useForm<Passphrase>();
  const [file, setFile] = useState<File>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { message } = App.useApp();
  const unlock = async ({ passphrase }: Passphrase) => {
    if (!file) return;
    setBusy(true);
    setError(undefined);
    try {
      const { unlockDraft } = await import('./lock-file.js');
      replace(await unlockDraft(place, file, passphrase));
      void message.success(t('lock.in.done'));
      onClose();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('lock.in')}
      onCancel={onClose}
      cancelText={t('submit.cancel')}
      okText={t('lock.in.do')}
      okButtonProps={{ loading: isBusy, disabled: !file }}
      onOk={() => form.submit()}
    >
      <p className="lead">{t('lock.in.lead')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void unlock(values)}>
        <Form.Item label={t('lock.file')} htmlFor="lock_file">
          <Upload.Dragger
            id="lock_file"
            accept=".age"
            multiple={false}
            showUploadList={false}
            beforeUpload={(picked: File) => {
              setFile(picked);
              return false;
            }}
          >
            {file?.name ?? t('lock.file.choose')}
          </Upload.Dragger>
        </Form.Item>
        <Form.Item
          name="passphrase"
          label={t('lock.passphrase')}
          rules={[{ required: true, message: t('lock.short', { count: SHORTEST }) }]}
        >
          <Input.Password autoComplete="off" />
        </Form.Item>
      </Form>
      {error !== undefined && <BidFault error={error} />}
    </Modal>
  );
}
