import { Button, Tag } from 'antd';
import { type ReactNode } from 'react';
import { useSend } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { valueLabel } from '#web/app/texts.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';

/** Where the person signed in is signed in. */
export default function SessionsPage(): ReactNode {
  const sending = useSend();
  const own = session.me()!.sessionId;
  return (
    <>
      <PageHead title={t('sessions.title')} />
      <p className="lead">{t('sessions.text')}</p>
      <ResourceList
        path="auth/sessions"
        columns={[
          'organisationName',
          { name: 'post', render: (row) => valueLabel('post', String(row.post)) },
          ...['client', 'startedAt', 'usedAt', 'expiresAt'],
          {
            name: 'end',
            title: ' ',
            render: (row) =>
              row.id === own ? (
                <Tag>{t('sessions.this')}</Tag>
              ) : (
                <Button
                  size="small"
                  onClick={() =>
                    sending.mutate({ path: `auth/sessions/${row.id}/end`, etag: `"${String(row.version)}"` })
                  }
                >
                  {t('sessions.end')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
