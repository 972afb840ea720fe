import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { valueLabel } from '#web/app/texts.js';
import { t } from './texts.js';

const SHANGHAI = 'Asia/Shanghai';
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: SHANGHAI, dateStyle: 'short', timeStyle: 'short' });

/** An amount with thousands separators, exactly as given: `1234567.89` → `1,234,567.89`. */
export function yuan(amount: string): string {
  const [whole = '', part] = amount.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** An instant in the time of the office, `2026-11-23 09:00`. */
export function instant(value: string): string {
  return moment.format(new Date(value));
}

/** A share such as `0.95` as percent. */
export function percent(value: string): string {
  return `${Number((Number(value) * 100).toFixed(4))} %`;
}

/** Words one after the other, as a list in a sentence. */
export const listed = (words: readonly string[]): string => words.join(t('list.comma'));

/** Statements one after the other, as one sentence. */
export const joined = (statements: readonly string[]): string => statements.join(t('list.clause'));

export function Money({ value, strong }: { value: string; strong?: boolean }): ReactNode {
  return <span className={strong ? 'money strong' : 'money'}>{yuan(value)}</span>;
}

const COLOURS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['draft', 'drafting', 'withdrawn', 'superseded', 'closed', 'ended', 'retired', 'lapsed', 'cancelled', 'ready'].map(
      (s) => [s, '#8a94a0'],
    ),
  ),
  ...Object.fromEntries(
    [
      'submitted',
      'in_review',
      'verified',
      'endorsed',
      'reviewed',
      'filling',
      'asked',
      'planned',
      'proposed',
      'issued',
      'awaiting_signature',
      'due',
      'commissioned',
      'fieldwork',
      'in_objection',
      'answered',
      'reviewing',
      'consulting',
      'final_offers',
      'accepting',
      'opened',
      'running',
      'under-way',
    ].map((s) => [s, '#b26a00']),
  ),
  ...Object.fromEntries(
    [
      'returned',
      'suspended',
      'failed',
      'bounced',
      'rescinded',
      'terminated',
      'overdue',
      'late',
      'refused',
      'dead',
      'invalid',
      'rejected',
      'void',
      'disputed',
      'mismatched',
      'unreadable',
      'annulled',
      'revoked',
      'erased',
      'disabled',
    ].map((s) => [s, '#c0362c']),
  ),
};
const GOOD = '#0b7a55';

/** A state as a coloured dot and a word; never the colour alone. */
export function Status({
  value,
  field = 'status',
  schema,
}: {
  value: string;
  field?: string;
  schema?: string;
}): ReactNode {
  return (
    <span className="status">
      <i style={{ background: COLOURS[value] ?? GOOD }} aria-hidden />
      {valueLabel(field, value, schema)}
    </span>
  );
}

/** A statutory date with what is left of it; it is coloured only when it presses. */
export function Due({ on, left }: { on: string | null; left?: number | null }): ReactNode {
  if (!on) return <span className="faint">—</span>;
  if (left === undefined || left === null) return <span className="figure">{on}</span>;
  const text = left < 0 ? t('due.late', { days: -left }) : left === 0 ? t('due.today') : t('due.left', { days: left });
  return (
    <span className="figure">
      {on} <Tag color={left < 0 ? 'error' : left <= 2 ? 'warning' : undefined}>{text}</Tag>
    </span>
  );
}

/** The name of a post or another enum value in the middle of a text. */
export const post = (value: string): string => valueLabel('post', value);
