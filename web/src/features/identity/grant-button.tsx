import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { ALL_POSTS, POSTS } from '#src/kernel/permissions.js';
import type { components } from '#web/api/generated/schema.js';
import { operationOf } from '#web/api/book.js';
import { useRead } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { CommandButton } from '#web/components/command.js';
import { post } from '#web/components/format.js';
import type { Override } from '#web/components/schema-form.js';
import { t } from './texts.js';

type Organisation = components['schemas']['OrganisationView'];

interface Props {
  readonly initial?: Readonly<Record<string, string>>;
  readonly type?: 'primary';
}

/** Grants a post, where the reader may; only posts of that kind of organisation are offered. */
export function GrantButton({ initial, type }: Props): ReactNode {
  const needed = operationOf('memberships')?.permissions ?? [];
  if (needed === 'public' || !needed.some((one) => session.me()!.permissions.includes(one))) return null;
  return <CommandButton command="memberships" type={type} initial={initial} overrides={{ post: postField }} />;
}

/** The posts of the organisation chosen above. */
export const postField: Override = ({ path, label }) => (
  <Form.Item name={path} label={label} rules={[{ required: true, message: t('post.required') }]}>
    <PostSelect />
  </Form.Item>
);

function PostSelect(bound: { id?: string; value?: string; onChange?: (value: string) => void }): ReactNode {
  const chosen = Form.useWatch<string | undefined>('organisationId');
  const { data } = useRead<Organisation>(chosen ? `organisations/${chosen}` : undefined);
  const kind = data?.data.id === chosen ? data?.data.kind : undefined;
  const posts = kind ? POSTS[kind] : ALL_POSTS;
  return (
    <Select
      {...bound}
      virtual={false}
      popupMatchSelectWidth={false}
      placeholder={kind ? t('post.of-kind') : t('post.first')}
      options={posts.map((value) => ({ value, 'data-value': value, label: post(value) }))}
    />
  );
}
