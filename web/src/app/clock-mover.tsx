import { Button, DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { send } from '#web/api/http.js';
import { useSend } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { t } from './words.js';

const DAY_MS = 86_400_000;

/** Moves the time of the sandbox forward: by a day, to the next working day, to an instant. */
export default function ClockMover({ now }: { now: string }): ReactNode {
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
