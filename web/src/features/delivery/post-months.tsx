import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DateText } from '#src/kernel/dates.js';
import { monthsOf } from '#src/procurement/delivery/calc/report-clock.js';
import { daysFrom, later, today } from '#web/features/contracts/business-day.js';
import type { Assignment, Contract } from './reads.js';
import { t } from './texts.js';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly slot: number;
}

/** Days of a month of the term that have come, and how many of them somebody was in a place. */
interface Filled {
  readonly days: number;
  readonly filled: number;
}

/** Every place of the contract by month: full, partly empty or empty, in figures as well as in colour. */
export function PostMonths({
  contract,
  assignments,
}: {
  contract: Contract;
  assignments: readonly Assignment[];
}): ReactNode {
  const { term, staffing } = contract.content;
  const months = monthsOf({ startsOn: term.startsOn as DateText, endsOn: term.endsOn as DateText });
  const places = staffing.posts.flatMap(({ code, name, count }) =>
    Array.from({ length: count }, (_, index): Place => ({ code, name, slot: index + 1 })),
  );
  const last = [contract.endedOn ?? today(), today(), term.endsOn].reduce((a, b) => (a < b ? a : b));
  return (
    <div className="post-months-scroll" tabIndex={0} role="group" aria-label={t('staffing.months')}>
      <table className="post-months">
        <caption>{t('staffing.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staffing.place')}</th>
            <th scope="col">{t('staffing.now')}</th>
            {months.map((month, index) => (
              <th key={month} scope="col" className="figure">
                {index === 0 || month.endsWith('-01') ? month : month.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <PlaceRow
              key={place.code + place.slot}
              place={place}
              months={months}
              term={term}
              last={last}
              own={assignments.filter(isOf(place))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isOf =
  ({ code, slot }: Place) =>
  (assignment: Assignment): boolean =>
    assignment.postCode === code && assignment.slot === slot;

interface RowProps {
  readonly place: Place;
  readonly months: readonly string[];
  readonly term: { readonly startsOn: string; readonly endsOn: string };
  readonly last: string;
  readonly own: readonly Assignment[];
}

function PlaceRow({ place, months, term, last, own }: RowProps): ReactNode {
  const now = own.find(({ startsOn, endsOn }) => startsOn <= last && (endsOn === null || endsOn >= last));
  return (
    <tr>
      <th scope="row">{t('vacancy.place', { post: place.name, slot: place.slot })}</th>
      <td>
        {now ? (
          <Link to={`/staff-assignments/${now.id}`}>{now.worker}</Link>
        ) : (
          <span className="faint">{t('staffing.nobody')}</span>
        )}
      </td>
      {months.map((month) => (
        <MonthCell key={month} filled={filledOf(month, own, term, last)} />
      ))}
    </tr>
  );
}

function MonthCell({ filled: { days, filled } }: { filled: Filled }): ReactNode {
  if (days <= 0) return <td className="future" aria-label={t('staffing.future')} />;
  if (filled >= days)
    return (
      <td className="full" title={t('staffing.full')}>
        {days}
      </td>
    );
  return (
    <td className={filled === 0 ? 'empty' : 'part'} title={t('staffing.part', { filled, days })}>
      {`${filled}/${days}`}
    </td>
  );
}

function filledOf(month: string, own: readonly Assignment[], term: RowProps['term'], last: string): Filled {
  const [from, to] = [latest(`${month}-01`, term.startsOn), earliest(endOf(month), term.endsOn, last)];
  const days = daysFrom(from, to) + 1;
  const filled = own.reduce((sum, { startsOn, endsOn }) => {
    const within = daysFrom(latest(from, startsOn), earliest(to, endsOn ?? to)) + 1;
    return sum + Math.max(0, within);
  }, 0);
  return { days, filled };
}

const latest = (a: string, b: string): string => (a > b ? a : b);
const earliest = (...days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b));

function endOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return later(new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10), -1);
}
