import { Input } from 'antd';
import type { ReactNode } from 'react';
import { measurementFault } from '#src/procurement/assessments/calc/scoring.js';
import type { Indicator, Measurement, ScoringRule } from '#src/procurement/tenders/calc/indicator.js';
import { percent } from '#web/components/format.js';
import { t } from './texts.js';

const KEYS = {
  ratio: ['done', 'due'],
  deduction: ['done', 'due'],
  count: ['actual'],
  reverse: ['actual'],
  rubric: ['points'],
} as const satisfies Record<ScoringRule['kind'], readonly string[]>;

interface Props {
  readonly indicator: Indicator;
  readonly value?: Measurement;
  readonly onChange?: (value: Measurement | undefined) => void;
  readonly isFixed?: boolean;
}

/** What was found of one indicator: the figures that its rule asks for. */
export function MeasurementField({ indicator, value, onChange, isFixed }: Props): ReactNode {
  const given = (value ?? {}) as Readonly<Record<string, string>>;
  const put = (key: string, text: string) => {
    const next = Object.fromEntries(Object.entries({ ...given, [key]: text.trim() }).filter(([, one]) => one !== ''));
    onChange?.(Object.keys(next).length === 0 ? undefined : (next as unknown as Measurement));
  };
  const fault = value && measurementFault(indicator, value);
  return (
    <span className="measurement">
      {KEYS[indicator.rule.kind].map((key, index) => (
        <span key={key}>
          {index > 0 && ' / '}
          <Input
            id={`${indicator.code}_${key}`}
            className="cell"
            inputMode="decimal"
            readOnly={isFixed}
            status={fault ? 'error' : undefined}
            value={given[key] ?? ''}
            aria-label={`${indicator.code} ${indicator.name} ${t(`sheet.${key}`)}`}
            placeholder={t(`sheet.${key}`)}
            onChange={({ target }) => put(key, target.value)}
          />
        </span>
      ))}
      {fault && <small className="fault">{t(`sheet.fault.${fault}`)}</small>}
    </span>
  );
}

/** What was found, in short: `3640 / 3650`, `60`. */
export function found(measurement: Readonly<Record<string, string>>): string {
  return ['done', 'due', 'actual', 'points'].flatMap((key) => measurement[key] ?? []).join(' / ');
}

/** The rule of an indicator in words. */
export function ruleWords(rule: ScoringRule): string {
  const asShare = (value: string) => (rule.kind === 'count' || rule.kind === 'reverse' ? value : percent(value));
  const figures = Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [key, key === 'perPoint' ? value : asShare(value)]),
  );
  return t(`rule.${rule.kind}`, figures);
}
