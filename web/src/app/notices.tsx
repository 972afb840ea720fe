import type { MenuProps } from 'antd';
import { Link } from 'react-router';
import { send } from '#web/api/http.js';
import { useRead, useRows, useSend } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { linkTo } from './links.js';
import { t } from './words.js';

interface Summary {
  readonly late: number;
  readonly total: number;
  readonly unread: number;
}

interface Notice {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly readAt: string | null;
  readonly subject: string;
  readonly subjectId: string;
}

const SHOWN = 8;

/** What is new, for the bell of the head, and how much work is late, for the menu. */
export function useNotices(): { unread: number; late: number; menu: MenuProps; seen: (isOpen: boolean) => void } {
  const { data } = useRead<Summary>('work-items/summary');
  const { rows, refetch } = useRows<Notice>('notifications', { limit: SHOWN });
  const sending = useSend();
  const items: MenuProps['items'] = [
    ...(rows.length === 0 ? [{ key: 'none', disabled: true, label: t('shell.notifications.none') }] : []),
    ...rows.map(({ id, text, at, readAt, subject, subjectId }) => ({
      key: id,
      className: readAt ? undefined : 'unread',
      label: (
        <Link
          to={linkTo(subject, subjectId) ?? '/notifications'}
          onClick={() => void send(`notifications/${id}/read`, { method: 'POST' }).then(() => refetch())}
        >
          <span className="text">{text}</span> <small className="faint">{instant(at)}</small>
        </Link>
      ),
    })),
    { type: 'divider' as const },
    { key: 'all', label: <Link to="/notifications">{t('shell.notifications.all')}</Link> },
    {
      key: 'read',
      label: t('shell.notifications.read-all'),
      onClick: () => sending.mutate({ path: 'notifications/read-all' }),
    },
  ];
  return {
    unread: data?.data.unread ?? 0,
    late: data?.data.late ?? 0,
    menu: { items, className: 'notices' },
    seen: (isOpen) => isOpen && void refetch(),
  };
}
