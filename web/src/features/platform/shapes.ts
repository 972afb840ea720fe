import {
  INSURANCES,
  POST_LEVELS,
  TAX_LOCATIONS,
  type ParameterKind,
} from '#src/procurement/costing/calc/parameter-kinds.js';

/** One field of a parameter's value: how it is typed and shown. */
export interface Field {
  readonly name: string;
  readonly type: 'yuan' | 'share' | 'integer' | 'choice' | 'months' | 'group' | 'rows';
  readonly isOptional?: boolean;
  /** of a choice */
  readonly choices?: readonly string[];
  /** of a group or of a row */
  readonly fields?: readonly Field[];
}

const yuan = (name: string, isOptional = false): Field => ({ name, type: 'yuan', isOptional });
const share = (name: string): Field => ({ name, type: 'share' });
const integer = (name: string): Field => ({ name, type: 'integer' });
const choice = (name: string, choices: readonly string[]): Field => ({ name, type: 'choice', choices });
const group = (name: string, fields: readonly Field[]): Field => ({ name, type: 'group', fields });
const rows = (name: string, fields: readonly Field[]): Field => ({ name, type: 'rows', fields });

const bounds = [yuan('floor'), yuan('cap')];
const surcharges = [group('urban', TAX_LOCATIONS.map(share)), share('education'), share('localEducation')];

const brackets = (name: string) => rows(name, [yuan('upTo', true), share('rate'), yuan('quick')]);

/** What the value of each kind is made of, in the order of the law's own tables. */
const SHAPES: Readonly<Record<ParameterKind | 'open-tender-threshold', readonly Field[]>> = {
  'contribution-scheme': [
    group('socialInsurance', bounds),
    group('housingFund', bounds),
    rows('rules', [
      choice('insurance', INSURANCES),
      share('employer'),
      share('employee'),
      yuan('employeeFixed', true),
      choice('rounding', ['fen', 'yuan']),
    ]),
  ],
  'wage-guidance': [rows('levels', [choice('level', POST_LEVELS), yuan('monthly')])],
  'heat-allowance': [yuan('monthly'), { name: 'months', type: 'months' }],
  'union-fund': [share('rate')],
  'income-tax': [yuan('standard'), brackets('annualBrackets'), brackets('monthlyBrackets')],
  'labour-fee-tax': [yuan('allowance'), yuan('until'), share('share'), brackets('brackets')],
  'corporate-income-tax': [share('rate')],
  'small-profit-relief': [yuan('limit'), share('rate')],
  'vat-rate-small-scale': [share('rate')],
  'vat-rate-general': [share('rate')],
  'vat-exemption': [yuan('month'), yuan('quarter')],
  'surcharge-small-scale': surcharges,
  'surcharge-general': surcharges,
  'staffing-ratio': [integer('clientsPerWorker'), integer('minimumPerTownship')],
  'management-fee': [share('minimum'), share('maximum')],
  'personnel-share': [share('minimum')],
  'open-tender-threshold': [yuan('amount')],
};

export const KINDS = Object.keys(SHAPES) as readonly string[];

/** The fields of a kind; none for one that this console does not know. */
export function shapeOf(kind: string): readonly Field[] | undefined {
  return (SHAPES as Readonly<Record<string, readonly Field[]>>)[kind];
}

/** A value of the shape with nothing filled in. */
export function emptyValue(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, type, fields: inner }): [string, unknown][] => {
      if (type === 'group') return [[name, emptyValue(inner!)]];
      if (type === 'rows') return [[name, emptyRows(inner!)]];
      return type === 'months' ? [[name, []]] : [];
    }),
  );
}

/** A row for each choice where rows differ by one, such as the insurances of a scheme. */
function emptyRows(fields: readonly Field[]): Record<string, unknown>[] {
  const [first] = fields;
  if (first?.type !== 'choice') return [emptyValue(fields)];
  return first.choices!.map((one) => ({ [first.name]: one }));
}
