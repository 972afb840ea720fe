import { type Fen, formatYuan } from '#src/kernel/money.js';
import { Rate } from '#src/kernel/rate.js';
import type { Locale } from '#src/platform/context/request-context.js';
import { translate } from '#src/platform/i18n/i18n.js';
import type { Estimate } from './calc/estimate.js';
import type { Line, LineInput } from './calc/explain.js';
import { type FormulaKey, FORMULAS } from './calc/formulas.js';
import type { ParameterUse } from './calc/parameter-rows.js';
import type { Warning } from './calc/warnings.js';
import type {
  ComputedEstimate,
  EstimateAmountsView,
  LineInputView,
  LineView,
  ParameterUseView,
  WarningView,
} from './computed-estimate.view.js';

/** Values of warnings that are rates; every other one is shown as it is. */
const RATES: ReadonlySet<string> = new Set(['share', 'rate', 'minimum', 'maximum']);

/** An estimate as its readers see it: yuan instead of fen, and every line, formula and warning in their language. */
export function inWords({ amounts, personnelShare, total, warnings }: Estimate, locale: Locale): ComputedEstimate {
  const yuan = Object.entries(amounts).map(([name, amount]: [string, Fen]) => [name, formatYuan(amount)]);
  return {
    amounts: Object.fromEntries(yuan) as EstimateAmountsView,
    personnelShare,
    total: lineInWords(total, locale),
    warnings: warnings.map((warning) => warningInWords(warning, locale)),
  };
}

function lineInWords(line: Line, locale: Locale): LineView {
  const { code, labelKey, labelParams, amountFen, formula, rule, parameters, children = [] } = line;
  const inputs = inputsOf(line);
  const shown = inputs.map((input) => [input.name, valueInWords(input)]);
  return {
    code,
    label: translate(locale, labelKey.replace('.', ':'), labelParams),
    amount: formatYuan(amountFen),
    formula,
    explanation: translate(locale, `costing:formula.${formula}`, Object.fromEntries(shown) as Record<string, string>),
    rule,
    inputs,
    parameters: parameters.map((use) => parameterInWords(use, locale)),
    children: children.map((child) => lineInWords(child, locale)),
  };
}

/** In the order of the formula: the database keeps none. */
function inputsOf({ formula, inputs }: Line): LineInputView[] {
  const names = formula in FORMULAS ? Object.keys(FORMULAS[formula as FormulaKey].units) : [];
  return names.map((name) => ({ name, ...inputs[name]! }));
}

/** The parameter behind a figure, its kind in words. */
export function parameterInWords(use: ParameterUse, locale: Locale): ParameterUseView {
  const { relief = false, extrapolated = false, reliefEnded = false } = use;
  return { ...use, name: translate(locale, `labels:parameter.${use.kind}`), relief, extrapolated, reliefEnded };
}

function warningInWords({ code, params }: Warning, locale: Locale): WarningView {
  const shown = Object.entries(params).map(([name, value]) => [name, RATES.has(name) ? percent(String(value)) : value]);
  // a guidance may be missing as a whole or for one level only
  const key = code === 'wage-guidance-missing' && 'level' in params ? `${code}-of-level` : code;
  const message = translate(locale, `costing:warning.${key}`, Object.fromEntries(shown) as Warning['params']);
  return { code, params, message };
}

function valueInWords({ value, unit }: LineInput): string {
  return unit === 'rate' ? percent(value) : value;
}

/** "0.005" as "0.5%". */
function percent(rate: string): string {
  return `${Rate.parse(rate).times(Rate.of(100)).toText()}%`;
}
