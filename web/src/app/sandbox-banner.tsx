import { Button, DatePicker, Popover, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { send } from '#web/api/http.js';
import { useRead, useSend } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { tour } from '#web/features/tour/state.js';
import { t } from './words.js';

interface Clock {
  readonly sandbox: boolean;
  readonly now: string;
}

const TourPanel = lazy(() => import('#web/features/tour/tour-panel.js'));
const DAY_MS = 86_400_000;

/** Says in a sandbox that all is fictitious, and lets anybody move its time forward. */
export function SandboxBanner(): ReactNode {
  const { data } = useRead<Clock>('sandbox/clock');
  const now = data?.data.now;
  if (!data?.data.sandbox || !now) return null;
  return (
    <div className="sandbox" role="status">
      <span>{t('sandbox.banner')}</span>
      <Popover trigger="click" placement="bottom" content={<Mover now={now} />} title={t('sandbox.move')}>
        <Button size="small" type="text">
          {t('sandbox.clock', { now: instant(now) })}
        </Button>
      </Popover>
      <Button size="small" type="text" onClick={() => tour.become({ step: 0 })}>
        {t('shell.tour')}
      </Button>
      <Suspense fallback={null}>
        <TourPanel />
      </Suspense>
    </div>
  );
}

function Mover({ now }: { now: string }): ReactNode {
  const [to, setTo] = useState<Dayjs | null>(null);
  const sending = useSend();
  const move = (instantText: string) => sending.mutate({ path: 'sandbox/clock', body: { now: instantText } });
  const later = (days: number) => move(new Date(new Date(now).getTime() + days * DAY_MS).toISOString());
  const toWorkday = async () => {
    const from = instant(now).slice(0, 10);
    const { data } = await send<{ lastDay: string }>('calendar/deadlines', {
      method: 'POST',
      body: { op: 'add-working-days', start: from, n: 1 },
    });
    move(new Date(`${data.lastDay}T09:00:00+08:00`).toISOString());
  };
  return (
    <div className="mover">
      <p>{t('sandbox.move.text')}</p>
      <Space wrap>
        <Button onClick={() => void toWorkday()}>{t('sandbox.workday')}</Button>
        <Button onClick={() => later(1)}>{t('sandbox.day')}</Button>
        <Button onClick={() => later(7)}>{t('sandbox.week')}</Button>
      </Space>
      <Space.Compact className="mover-to">
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          value={to}
          onChange={setTo}
          defaultPickerValue={dayjs(instant(now))}
          aria-label={t('sandbox.to')}
          placeholder={t('sandbox.to')}
        />
        <Button
          type="primary"
          disabled={!to}
          loading={sending.isPending}
          onClick={() => move(new Date(`${to!.format('YYYY-MM-DDTHH:mm:00')}+08:00`).toISOString())}
        >
          {t('sandbox.go')}
        </Button>
      </Space.Compact>
      {sending.error && <ProblemAlert error={sending.error} />}
    </div>
  );
}
