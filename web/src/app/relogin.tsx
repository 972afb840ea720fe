import { Alert, Form, Input, Modal } from 'antd';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Refusal } from '#web/api/problem.js';
import { session } from '#web/api/session.js';
import { t } from './words.js';

/** Asks for the password over an open page whose session has ended; what waits for it then goes on. */
export function Relogin(): ReactNode {
  const state = useSyncExternalStore((listener) => session.subscribe(listener), session.state);
  const [fault, setFault] = useState<string>();
  const [form] = Form.useForm<{ password: string }>();
  const login = session.me()?.login ?? '';
  const enter = async ({ password }: { password: string }) => {
    try {
      await session.login(login, password);
      form.resetFields();
      setFault(undefined);
    } catch (error) {
      setFault(error instanceof Refusal ? error.problem.detail : String(error));
    }
  };
  return (
    <Modal
      open={state === 'lost'}
      title={t('relogin.title')}
      closable={false}
      mask={{ closable: false }}
      okText={t('login.submit')}
      cancelText={t('shell.logout')}
      onOk={() => form.submit()}
      onCancel={() => void session.logout()}
      zIndex={2_000}
    >
      <p>{t('relogin.text', { login })}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void enter(values)}>
        <Form.Item
          name="password"
          label={t('login.password')}
          rules={[{ required: true, message: t('login.required', { label: t('login.password') }) }]}
        >
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
      {fault && <Alert type="error" showIcon title={fault} role="alert" />}
    </Modal>
  );
}
