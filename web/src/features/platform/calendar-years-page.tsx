import { DatePicker, InputNumber, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { commandWords, term, valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { noticeDialog } from './calendar-editor.js';
import { t } from './texts.js';
import './platform.css';

type Deadline = components['schemas']['DeadlineView'];
type Op = components['schemas']['ComputeDeadline']['op'];

/** The calendar by year, and what a period comes to by it. */
export default function CalendarYearsPage(): ReactNode {
  const year = Number(today().slice(0, 4)) + 1;
  return (
    <CollectionPage
      collection="calendar-years"
      columns={[{ name: 'year', align: 'left' }, 'status', 'standing', 'sourceDocument', 'createdAt']}
      create={{
        ...noticeDialog,
        initial: { year, standing: 'official', holidays: [], makeupWorkdays: [], festivalDays: [] },
      }}
    >
      <Calculator />
    </CollectionPage>
  );
}

const OPS: readonly Op[] = ['add-working-days', 'add-days'];
const MOST_DAYS = 1_000;

/** The last day of a period, by the calendar in force; nothing is kept. */
function Calculator(): ReactNode {
  const [op, setOp] = useState<Op>('add-working-days');
  const [start, setStart] = useState(today());
  const [n, setN] = useState(10);
  const { data, error } = useQuery({
    queryKey: ['deadline', op, start, n],
    queryFn: async ({ signal }) =>
      (await send<Deadline>('calendar/deadlines', { method: 'POST', body: { op, start, n }, signal })).data,
    placeholderData: (previous) => previous,
    retry: false,
  });
  return (
    <section className="sheet calculator" aria-label={commandWords('calendar/deadlines').label}>
      <h2>{commandWords('calendar/deadlines').label}</h2>
      <div className="calculator-row">
        <label>
          <span>{term('start', 'ComputeDeadline')}</span>
          <DatePicker
            allowClear={false}
            value={dayjs(start)}
            onChange={(day) => day && setStart(day.format('YYYY-MM-DD'))}
          />
        </label>
        <label>
          <span>{term('n', 'ComputeDeadline')}</span>
          <InputNumber min={1} max={MOST_DAYS} precision={0} value={n} onChange={(value) => setN(value ?? 1)} />
        </label>
        <Segmented
          value={op}
          aria-label={term('op', 'ComputeDeadline')}
          options={OPS.map((value) => ({ value, label: valueLabel('op', value, 'ComputeDeadline') }))}
          onChange={setOp}
        />
        <div className="calculator-result" aria-live="polite">
          {data && !error && (
            <>
              <span>{term('lastDay', 'DeadlineView')}</span>
              <b className="figure">{data.lastDay}</b>
              {data.counted !== data.lastDay && (
                <small className="faint">{t('deadline.rolled', { counted: data.counted })}</small>
              )}
              {data.provisional && <small className="doubt">{t('deadline.provisional')}</small>}
            </>
          )}
        </div>
      </div>
      {error && <ProblemAlert error={error} />}
      <p className="faint">{commandWords('calendar/deadlines').rule}</p>
    </section>
  );
}
