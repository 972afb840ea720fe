import { Rate } from '#src/kernel/rate.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { translate } from '#src/platform/i18n/i18n.js';
import { parameterInWords } from '#src/procurement/costing/index.js';
import type { Calculator } from './calc/calculator.js';
import { EXAMPLES } from './calc/examples.js';
import type { CalculatorFieldView, CalculatorView, FigureView, StepView } from './explanation.view.js';
import type { Field } from './calc/fields.js';
import type { Figure, Step } from './calc/step.js';

/** An explanation as its readers see it: every name and formula in their language. */
export function stepInWords(step: Step, locale: Locale): StepView {
  const { name, figure, formula, inputs, rule, parameters, children } = step;
  const shown = Object.entries(inputs).map(([input, value]) => [input, shownFigure(value, locale)]);
  return {
    ...figureInWords(name, figure, locale),
    formula,
    explanation: translate(
      locale,
      `calculators:formula.${formula}`,
      Object.fromEntries(shown) as Record<string, string>,
    ),
    rule,
    inputs: Object.entries(inputs).map(([input, value]) => figureInWords(input, value, locale)),
    parameters: parameters.map((use) => parameterInWords(use, locale)),
    children: children.map((child) => stepInWords(child, locale)),
  };
}

const figureInWords = (name: string, { unit, value }: Figure, locale: Locale): FigureView => ({
  name,
  label: translate(locale, `calculators:figure.${name}`),
  unit,
  value,
});

/** A figure as it is read: rates as percentages, codes in words, amounts in groups of three. */
export function shownFigure({ unit, value }: Figure, locale: Locale): string {
  if (unit === 'rate') return percent(value);
  if (unit === 'code') return translate(locale, `calculators:code.${value}`);
  return unit === 'yuan' ? value.replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ',') : value;
}

/** "0.005" as "0.5%"; what never ends as it is. */
function percent(rate: string): string {
  return `${Rate.parse(rate).times(Rate.of(100)).toText()}%`;
}

/** A calculator as it is offered. */
export function calculatorInWords({ group, chapter, fields }: Calculator, locale: Locale): CalculatorView {
  return {
    group,
    chapter,
    title: translate(locale, `calculators:group.${group}.title`),
    about: translate(locale, `calculators:group.${group}.about`),
    fields: Object.entries(fields).map(([name, field]) => fieldInWords(name, field, locale)),
    example: EXAMPLES[group]!,
  };
}

function fieldInWords(
  name: string,
  { kind, of, keys, choices, isOptional }: Field,
  locale: Locale,
): CalculatorFieldView {
  const words = (choices ?? keys ?? []).map((one) => [one, translate(locale, `calculators:choice.${one}`)]);
  return {
    name,
    label: translate(locale, `calculators:figure.${name}`),
    kind,
    of: of ?? null,
    choices: Object.fromEntries(words) as Record<string, string>,
    optional: isOptional,
  };
}
