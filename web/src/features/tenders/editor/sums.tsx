import { Form } from 'antd';
import { useContext, type ReactNode } from 'react';
import { formatYuan, mulRate, parseYuan, sumFen } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import { METHODS } from '#src/procurement/tenders/calc/methods.js';
import type { components } from '#web/api/generated/schema.js';
import { percent, yuan } from '#web/components/format.js';
import { Sum } from '../sum.js';
import { t } from '../texts.js';
import { useCatalogueItems } from './catalogue.js';
import { HUNDRED, sumOf, typedRate } from './numbers.js';
import { Purchase } from './purchase.js';

type Rows<K extends string> = readonly (Partial<Record<K, string>> | undefined)[];
type Terms = components['schemas']['StaffingTerms'];

/** The rows of a list while they are typed. */
function useListed<K extends string>(path: readonly string[]): Rows<K> {
  const form = Form.useFormInstance();
  return (Form.useWatch([...path], { form, preserve: true }) as Rows<K> | undefined) ?? [];
}

/** Points of the criteria: 100, and the price within what the method allows. Rule: A41. */
export function CriteriaSum(): ReactNode {
  const { method } = useContext(Purchase);
  const criteria = useListed<'weight' | 'basis'>(['document', 'criteria']);
  const total = sumOf(criteria.map((criterion) => criterion?.weight));
  const price = sumOf(criteria.filter((criterion) => criterion?.basis === 'price').map((one) => one?.weight));
  const bounds = method && METHODS[method].priceWeight;
  const isPriced = !bounds || (price.compare(Rate.of(bounds.min)) >= 0 && price.compare(Rate.of(bounds.max)) <= 0);
  return (
    <>
      <Points total={total} label={t('sum.criteria')} />
      {bounds && (
        <Sum
          label={t('sum.price')}
          total={price.toText()}
          target={t('sum.between', { min: bounds.min, max: bounds.max })}
          isRight={isPriced}
        />
      )}
    </>
  );
}

/** Points of the indicators: 100. Rule: E1. */
export function IndicatorSum(): ReactNode {
  const indicators = useListed<'weight'>(['document', 'contract', 'assessment', 'indicators']);
  return <Points total={sumOf(indicators.map((indicator) => indicator?.weight))} label={t('sum.indicators')} />;
}

function Points({ total, label }: { total: Rate; label: string }): ReactNode {
  const rest = HUNDRED.minus(total);
  return (
    <Sum
      label={label}
      total={total.toText()}
      target="100"
      isRight={rest.isZero()}
      rest={restOf(rest, rest.isNegative() ? rest.negated().toText() : rest.toText())}
    />
  );
}

function restOf(rest: Rate, amount: string): string | undefined {
  if (rest.isZero()) return undefined;
  return t(rest.isNegative() ? 'sum.over' : 'sum.left', { amount });
}

/** Shares of the payments: the whole price. Rule: D20. */
export function PaymentSum(): ReactNode {
  const payments = useListed<'share'>(['document', 'payments']);
  const total = sumOf(payments.map((payment) => payment?.share));
  const rest = Rate.ONE.minus(total);
  const text = percent((rest.isNegative() ? rest.negated() : rest).toText());
  return (
    <Sum
      label={t('sum.payments')}
      total={percent(total.toText())}
      target={percent('1')}
      isRight={rest.isZero()}
      rest={restOf(rest, text)}
    />
  );
}

/** What the lines cost at the catalogue's reference prices, beside the ceiling: for orientation. */
export function LinesSum(): ReactNode {
  const { ceiling } = useContext(Purchase);
  const items = useCatalogueItems();
  const lines = useListed<'itemCode' | 'quantity'>(['document', 'serviceLines']);
  const amounts = lines.flatMap((line) => {
    const price = items.find(({ code }) => code === line?.itemCode)?.referencePrice;
    return price ? [mulRate(parseYuan(price), typedRate(line?.quantity))] : [];
  });
  if (amounts.length === 0) return null;
  const total = sumFen(amounts);
  return (
    <Sum
      label={t('sum.reference')}
      total={yuan(formatYuan(total))}
      target={ceiling ? yuan(ceiling) : t('sum.ceiling.unknown')}
      isRight={!ceiling || total <= parseYuan(ceiling)}
    />
  );
}

/** People of the posts, of whom so many hold a certificate. */
export function StaffSum(): ReactNode {
  const form = Form.useFormInstance();
  const staffing = Form.useWatch(['document', 'contract', 'staffing'], { form, preserve: true }) as
    Partial<Terms> | undefined;
  const people = (staffing?.posts ?? []).reduce((sum, post) => sum + (Number(post?.count) || 0), 0);
  const certified = staffing?.certified ?? 0;
  return (
    <Sum
      label={t('sum.staff')}
      total={String(people)}
      target={t('sum.certified', { certified })}
      isRight={people > 0 && certified <= people}
    />
  );
}
