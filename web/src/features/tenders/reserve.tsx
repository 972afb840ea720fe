import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { addFen, formatYuan, parseYuan, subtractFen, sumFen, type Fen } from '#src/kernel/money.js';
import type { Resolved } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { yuan } from '#web/components/format.js';
import { SchemaFields } from '#web/components/schema-form.js';
import type { Project } from './project-steps.js';
import { Sum } from './sum.js';
import { t } from './texts.js';

type Line = components['schemas']['BudgetLineRow'];
type Part = Partial<components['schemas']['ReservationPart']>;

/** An amount that is being typed; nothing yet counts as nothing. */
function typed(amount: string | undefined | null): Fen {
  try {
    return parseYuan(amount ?? '0');
  } catch {
    return parseYuan('0');
  }
}

/** Which lines carry the ceiling: those of the project's own name, each as far as it reaches, the earliest year first. */
export function proposedParts({ name, ceiling, purchaser }: Project, lines: readonly Line[]): Part[] {
  const own = lines
    .filter((line) => line.purchaser === purchaser.name && line.title === name && line.status !== 'closed')
    .sort((a, b) => a.year - b.year);
  let left = parseYuan(ceiling);
  const parts = own.flatMap((line): Part[] => {
    const available = parseYuan(line.available);
    const amount = available < left ? available : left;
    left = subtractFen(left, amount);
    return amount > 0 ? [{ budgetLineId: line.id, amount: formatYuan(amount) }] : [];
  });
  return parts.length > 0 ? parts : [{ amount: ceiling }];
}

interface Props {
  readonly schema: Resolved;
  readonly ceiling: string;
}

/** The parts that are reserved, with their sum against the ceiling while they are typed. */
export function ReserveFields({ schema, ceiling }: Props): ReactNode {
  const form = Form.useFormInstance();
  const parts = (Form.useWatch('parts', form) ?? []) as readonly (Part | undefined)[];
  const total = sumFen(parts.map((part) => typed(part?.amount)));
  const left = subtractFen(parseYuan(ceiling), total);
  const last = parts.length - 1;
  const fill = () => {
    const path = ['parts', last, 'amount'];
    form.setFieldValue(path, formatYuan(addFen(typed(form.getFieldValue(path) as string), left)));
  };
  return (
    <div className="fields">
      <SchemaFields schema={schema} />
      <Sum
        label={t('reserve.total')}
        total={yuan(formatYuan(total))}
        target={yuan(ceiling)}
        isRight={left === 0}
        rest={
          left === 0
            ? undefined
            : t(left > 0 ? 'reserve.left' : 'reserve.over', { amount: yuan(formatYuan(left).replace('-', '')) })
        }
      >
        {left !== 0 && last >= 0 && (
          <Button size="small" onClick={fill}>
            {t('reserve.fill')}
          </Button>
        )}
      </Sum>
    </div>
  );
}
