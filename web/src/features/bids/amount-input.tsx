import { Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { amountText, fenOf, plainAmount } from './amounts.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFixed?: boolean;
  /** whole numbers are no amounts: they keep no decimals */
  readonly isCount?: boolean;
}

/** An amount or a number in a cell of a table: figures only, right-aligned, Enter and the arrows go to the next one below. */
export function AmountInput({ id, label, value, onChange, isFixed, isCount }: Props): ReactNode {
  const isFaulty = value !== '' && (isCount ? !/^\d{1,5}$/.test(value) : fenOf(value) === undefined);
  return (
    <Input
      id={id}
      className="cell"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={isFaulty}
      status={isFaulty ? 'error' : undefined}
      readOnly={isFixed}
      value={value}
      onChange={({ target }) => onChange(plainAmount(target.value))}
      onBlur={() => value !== '' && !isCount && onChange(amountText(value))}
      onKeyDown={steer}
    />
  );
}

/** Moves through the cells of one column. */
function steer(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const cell = event.currentTarget.closest('td');
  const rows = [...(cell?.closest('tbody')?.rows ?? [])];
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const next = rows[at]!.cells[cell.cellIndex]?.querySelector<HTMLInputElement>('input:not([readonly])');
    if (!next) continue;
    next.focus();
    next.select();
    return;
  }
}
