import defaults from '../defaults.json';

type Bag = Record<string, unknown>;

/** Of what the law and earlier purchases mostly say; every word may be changed. */
export function documentDefaults(): Bag {
  const { requirements, criteria, payments, contract, indicators } = defaults;
  const rows = indicators.map(([code, group, name, weight, rule]) => ({ code, group, name, weight, rule }));
  return structuredClone({
    requirements,
    criteria,
    payments,
    serviceLines: [{}],
    service: { renewals: 0 },
    contract: {
      ...contract,
      sites: [{}],
      assessment: { ...contract.assessment, indicators: rows },
    },
  });
}

/** Figures that each way of scoring takes. */
export const RULE_FIGURES: Readonly<Record<string, readonly string[]>> = {
  ratio: ['target'],
  count: ['target'],
  reverse: ['target', 'limit'],
  rubric: [],
  deduction: ['threshold', 'perPoint'],
};

interface Content {
  readonly criteria?: readonly Bag[];
  readonly contract?: Bag & { readonly assessment?: Bag & { readonly indicators?: readonly Bag[] } };
}

/** The values of the form as a body: nothing of a criterion or an indicator that its kind does not take. */
export function prepared(values: Bag): Bag {
  const document = values.document as (Bag & Content) | null | undefined;
  if (!document) return values;
  const { contract } = document;
  const indicators = contract?.assessment?.indicators?.map(trimmedIndicator);
  return {
    ...values,
    document: {
      ...document,
      criteria: document.criteria?.map((criterion) =>
        criterion.basis === 'price' ? { ...criterion, step: undefined } : criterion,
      ),
      contract: contract && { ...contract, assessment: { ...contract.assessment, indicators } },
    },
  };
}

function trimmedIndicator(indicator: Bag): Bag {
  const rule = indicator.rule as Bag | undefined;
  if (!rule) return indicator;
  const figures = RULE_FIGURES[String(rule.kind)] ?? [];
  return {
    ...indicator,
    rule: Object.fromEntries(Object.entries(rule).filter(([name]) => name === 'kind' || figures.includes(name))),
  };
}
