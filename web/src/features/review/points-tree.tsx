import type { ReactNode } from 'react';
import { Money, percent, yuan } from '#web/components/format.js';
import type { PointsLine, Tender } from './types.js';
import { t } from './texts.js';

interface Props {
  readonly line: PointsLine;
  readonly members: ReadonlyMap<string, string>;
  readonly criteria: Tender['document']['criteria'];
}

/** How a total came about: every figure with its formula, its inputs and its rule. */
export function PointsTree({ line, members, criteria }: Props): ReactNode {
  const wordOf = (code: string) => {
    const criterion = criteria.find((one) => one.code === code);
    return members.get(code) ?? (criterion ? `${code} ${criterion.name}` : code);
  };
  return (
    <ul className="points-tree">
      <Node line={line} wordOf={wordOf} />
    </ul>
  );
}

function Node({ line, wordOf }: { line: PointsLine; wordOf: (code: string) => string }): ReactNode {
  const { code, value, unit, formula, inputs, rule, children } = line;
  const [part = '', of] = code.split('.');
  const label = code === 'price.evaluated' ? t('tree.evaluated') : of ? wordOf(of) : t(`tree.${part as 'total'}`);
  return (
    <li>
      <span className="points-line">
        <span>{label}</span>
        <b className="figure">{unit === 'yuan' ? <Money value={value} /> : value}</b>
        <small className="faint">
          {t(`formula.${formula as 'sum'}`)} {inputWords(formula, inputs, wordOf)} {t('rule', { rule })}
        </small>
      </span>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Node key={child.code} line={child} wordOf={wordOf} />
          ))}
        </ul>
      )}
    </li>
  );
}

function inputWords(formula: string, inputs: PointsLine['inputs'], wordOf: (code: string) => string): string {
  if (formula === 'agreed') return '';
  if (formula === 'benchmark-over-price')
    return t('formula.price', {
      benchmark: yuan(inputs.benchmark!),
      evaluated: yuan(inputs.evaluated!),
      weight: inputs.weight!,
    });
  if (formula === 'less-deduction')
    return t('formula.deduction', { offer: yuan(inputs.offer!), deduction: percent(inputs.deduction!) });
  return Object.entries(inputs)
    .map(([code, points]) => `${wordOf(code).split(' ')[0]!} ${points}`)
    .join(t('separator'));
}
