import { Alert, Input, Modal } from 'antd';
import { useId, useState, useSyncExternalStore, type FormEvent, type ReactNode } from 'react';
import { Refusal, Unreached } from '#web/api/problem.js';
import { session } from '#web/api/session.js';
import { t } from './words.js';

/** Asks for the password over an open page whose session has ended; what waits for it then goes on. */
export function Relogin(): ReactNode {
  const state = useSyncExternalStore((listener) => session.subscribe(listener), session.state);
  const [fault, setFault] = useState<string>();
  const [password, setPassword] = useState('');
  const [formId, passwordId] = [useId(), useId()];
  const login = session.me()?.login ?? '';
  const enter = async () => {
    try {
      await session.login(login, password);
      setFault(undefined);
    } catch (error) {
      setFault(faultOf(error));
    }
    setPassword('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter();
  };
  return (
    <Modal
      open={state === 'lost'}
      title={t('relogin.title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okText={t('login.submit')}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      cancelText={t('shell.logout')}
      onCancel={() => void session.logout()}
      zIndex={2_000}
    >
      <p>{t('relogin.text', { login })}</p>
      <form id={formId} className="relogin" onSubmit={submit}>
        <label htmlFor={passwordId}>{t('login.password')}</label>
        <Input.Password
          id={passwordId}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          autoComplete="current-password"
          autoFocus
          required
        />
      </form>
      {fault && <Alert type="error" showIcon title={fault} role="alert" />}
    </Modal>
  );
}

function faultOf(error: unknown): string {
  if (error instanceof Unreached) return t('shell.offline');
  return error instanceof Refusal ? error.problem.detail || error.problem.title : String(error);
}
