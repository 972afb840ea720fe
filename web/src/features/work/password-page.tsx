import { App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Refusal } from '#web/api/problem.js';
import { useSend } from '#web/api/records.js';
import { PageHead } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './texts.js';

interface Passwords {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** Changes the own password; the rule is said before, and judged by the server. */
export default function PasswordPage(): ReactNode {
  const [form] = Form.useForm<Passwords>();
  const [error, setError] = useState<unknown>();
  const sending = useSend();
  const { message } = App.useApp();
  const change = async ({ oldPassword, newPassword }: Passwords) => {
    setError(undefined);
    try {
      await sending.mutateAsync({ path: 'auth/password', body: { oldPassword, newPassword } });
      form.resetFields();
      void message.success(t('password.done'));
    } catch (refusal) {
      if (refusal instanceof Refusal)
        form.setFields(
          refusal.problem.errors.map(({ path, message: text }) => ({ name: path as keyof Passwords, errors: [text] })),
        );
      setError(refusal);
    }
  };
  return (
    <>
      <PageHead title={t('password.title')} />
      <div className="sheet narrow">
        <p className="lead">{t('password.rule')}</p>
        <Form form={form} layout="vertical" onFinish={(values) => void change(values)} requiredMark={false}>
          <Form.Item name="oldPassword" label={t('password.old')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="newPassword" label={t('password.new')} rules={[{ required: true }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('password.again')}
            dependencies={['newPassword']}
            rules={[
              { required: true },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('newPassword')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('password.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          {error !== undefined && <ProblemAlert error={error} shown={['oldPassword', 'newPassword']} />}
          <Button type="primary" htmlType="submit" loading={sending.isPending}>
            {t('password.save')}
          </Button>
        </Form>
      </div>
    </>
  );
}
