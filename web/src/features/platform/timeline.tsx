import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { RegionName } from '#web/components/region.js';
import { t } from './texts.js';
import './platform.css';

type Row = components['schemas']['ParameterRow'];

const DAY_MS = 86_400_000;
const YEARS_BEFORE = 2;
const YEARS_AFTER = 2;

/** When parameters are in force: a row a region, a bar a period; what goes on beyond the edge has no end there. */
export function Timeline({ rows, current }: { rows: readonly Row[]; current?: string }): ReactNode {
  const year = Number(today().slice(0, 4));
  const [from, to] = [`${year - YEARS_BEFORE}-01-01`, `${year + YEARS_AFTER}-12-31`];
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, index) => year - YEARS_BEFORE + index);
  const at = (day: string) => clamp(((Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from))) * 100);
  const regions = [...new Set(rows.map(({ region }) => region))].sort();
  return (
    <div className="periods" role="group" aria-label={t('timeline.label')}>
      <div className="periods-years" aria-hidden>
        {years.map((one) => (
          <span key={one} className="figure" style={{ left: `${at(`${one}-01-01`)}%` }}>
            {one}
          </span>
        ))}
      </div>
      {regions.map((region) => {
        const bars = lanes(rows.filter((row) => row.region === region));
        const height = (Math.max(...bars.map(({ lane }) => lane)) + 1) * LANE_PX;
        return (
          <div key={region} className="periods-row">
            <span className="periods-region">
              <RegionName code={region} />
            </span>
            <ul style={{ height }}>
              <li className="periods-today" aria-hidden style={{ left: `${at(today())}%` }} />
              {bars.map(({ row, lane }) => {
                const [left, right] = [at(row.effectiveFrom), row.effectiveTo ? at(dayAfter(row.effectiveTo)) : 100];
                return (
                  <li
                    key={row.id}
                    className={['periods-bar', row.status, row.id === current ? 'current' : ''].join(' ')}
                    style={{ left: `${left}%`, width: `${Math.max(right - left, 0.8)}%`, top: lane * LANE_PX }}
                  >
                    <Link to={`/parameters/${row.id}`} title={row.sourceDocument}>
                      {row.effectiveTo
                        ? t('timeline.period', { from: row.effectiveFrom, to: row.effectiveTo })
                        : t('timeline.since', { from: row.effectiveFrom })}
                      {row.relief && ` ${t('relief')}`}
                      {row.status !== 'active' && ` ${valueLabel('status', row.status, 'ParameterRow')}`}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

const LANE_PX = 28;
const clamp = (share: number): number => Math.min(Math.max(share, 0), 100);
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** Each period in the first lane that is free when it begins, so that none hides another. */
function lanes(rows: readonly Row[]): { row: Row; lane: number }[] {
  const ends: string[] = [];
  return [...rows]
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .map((row) => {
      const free = ends.findIndex((end) => end < row.effectiveFrom);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = row.effectiveTo ?? '9999-12-31';
      return { row, lane };
    });
}
