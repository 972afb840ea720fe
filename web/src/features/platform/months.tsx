import type { ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { language } from '#web/app/language.js';
import { t } from './texts.js';
import './platform.css';

type Year = components['schemas']['CalendarYearView'];
type DayKind = 'holiday' | 'festival' | 'makeup' | 'weekend' | 'workday';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY_MS = 86_400_000;

/** A year by its days: what is off, what is worked in exchange, and the festivals themselves. */
export function Months({ year }: { year: Year }): ReactNode {
  const kindOf = kinds(year);
  return (
    <div className="months">
      {Array.from({ length: 12 }, (_, index) => (
        <Month key={index} year={year.year} month={index + 1} kindOf={kindOf} />
      ))}
    </div>
  );
}

function Month({ year, month, kindOf }: { year: number; month: number; kindOf: (day: string) => DayKind }): ReactNode {
  const first = `${year}-${pad(month)}-01`;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length: count }, (_, index) => `${year}-${pad(month)}-${pad(index + 1)}`);
  const blanks = weekdayOf(first) - 1;
  const cells: (string | null)[] = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) =>
    WEEKDAYS.map((_, column) => cells[index * 7 + column] ?? null),
  );
  return (
    <table className="month">
      <caption>{nameOf(year, month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td key={column}>{day && <Day day={day} kind={kindOf(day)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, kind }: { day: string; kind: DayKind }): ReactNode {
  const number = Number(day.slice(8));
  if (kind === 'workday' || kind === 'weekend') return <span className={kind}>{number}</span>;
  return (
    <span className={kind} title={t(`day.${kind}`)}>
      {number}
      <small>{t(`day.${kind}.short`)}</small>
    </span>
  );
}

function kinds({ holidays, makeupWorkdays, festivalDays }: Year): (day: string) => DayKind {
  return (day) => {
    if (festivalDays.includes(day)) return 'festival';
    if (makeupWorkdays.includes(day)) return 'makeup';
    if (holidays.some(({ from, to }) => from <= day && day <= to)) return 'holiday';
    return weekdayOf(day) > 5 ? 'weekend' : 'workday';
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return ((Math.floor(Date.parse(day) / DAY_MS) + 3) % 7) + 1;
}

function nameOf(year: number, month: number): string {
  return new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1)),
  );
}
