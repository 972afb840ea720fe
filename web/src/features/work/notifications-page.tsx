import { Button, Switch } from 'antd';
import { type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSend } from '#web/api/records.js';
import { linkTo } from '#web/app/links.js';
import { PageHead } from '#web/components/page-head.js';
import { ResourceList } from '#web/components/resource-list.js';
import { t } from './texts.js';

/** Everything that happened and concerns the person signed in. */
export default function NotificationsPage(): ReactNode {
  const sending = useSend();
  const [params, setParams] = useSearchParams();
  const isUnread = params.get('unread') === 'true';
  return (
    <>
      <PageHead title={t('notifications.title')}>
        <label className="switch">
          <Switch checked={isUnread} onChange={(on) => setParams(on ? { unread: 'true' } : {})} />{' '}
          {t('notifications.unread')}
        </label>
        <Button onClick={() => sending.mutate({ path: 'notifications/read-all' })}>
          {t('notifications.read-all')}
        </Button>
      </PageHead>
      <ResourceList
        path="notifications"
        columns={['text', 'at', 'readAt']}
        filters={[]}
        fixed={isUnread ? { unread: 'true' } : {}}
        empty={t('notifications.empty')}
        to={(row) => linkTo(String(row.subject), String(row.subjectId))}
      />
    </>
  );
}
