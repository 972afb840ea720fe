import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldCode, ProblemParams } from '#src/kernel/errors.js';
import { isDateText } from '#src/kernel/dates.js';
import { isPlainText } from '#src/kernel/plain-text.js';
import { checkUscc } from '#src/kernel/uscc.js';
import { declareField, type Fault, type FieldRule, type RequestClass } from '#src/platform/http/shape.js';

type Check = FieldRule['check'];

export interface FieldOptions {
  /** may be left out */
  optional?: boolean;
  /** may be null */
  nullable?: boolean;
  /** what it means, for the API's readers */
  doc?: string;
  example?: unknown;
  /** how it is read before it is checked: what may be written in several ways becomes one value */
  read?: (sent: unknown) => unknown;
}

/**
 * The building block of every request field and every view: one decorator gives the validation, the problem code and the OpenAPI schema,
 * so that the three cannot drift apart.
 */
function field(
  schema: ApiPropertyOptions,
  check: Check,
  options: FieldOptions,
  shape?: () => RequestClass,
): PropertyDecorator {
  const { optional = false, nullable = false, doc, example, read } = options;
  return applyDecorators(
    ApiProperty({
      ...schema,
      ...(nullable ? { nullable } : {}),
      required: !optional,
      ...(doc ? { description: doc } : {}),
      ...(example !== undefined ? { example } : {}),
    } as ApiPropertyOptions),
    (prototype: object, name: string | symbol) =>
      declareField(prototype, name as string, { optional, nullable, check, read, shape, described: schema }),
  );
}

const matches = (pattern: RegExp, code: FieldCode, params?: ProblemParams): Check => {
  return (value) => (typeof value === 'string' && pattern.test(value) ? undefined : { code, params });
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MONEY = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The days that may be named: those of the calendar and a century before it, so that no period counted from one leaves the calendar's years. */
const DAYS = { min: '1900-01-01', max: '2199-12-31' };

/** Whether `value` is an id of ours: a lower-case UUID. */
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** Text of `min` to `max` characters (code points), without control characters; U+0000 is never kept. Of a `pattern` the refusal shows the example. */
export function Text(options: FieldOptions & { min?: number; max?: number; pattern?: string } = {}): PropertyDecorator {
  const { min = 1, max = 200, pattern } = options;
  const shape = pattern ? new RegExp(pattern, 'u') : undefined;
  return field(
    { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern } : {}) },
    (value): Fault | undefined => {
      if (typeof value !== 'string') return { code: 'not-text' };
      if (!isPlainText(value)) return { code: 'control-character' };
      const length = [...value].length;
      if (length < min || length > max) return { code: 'text-length', params: { min, max } };
      if (min > 0 && value.trim() === '') return { code: 'required' };
      return shape && !shape.test(value)
        ? { code: 'wrong-form', params: { example: String(options.example) } }
        : undefined;
    },
    options,
  );
}

/** Yuan as decimal text, `"1234567.89"`: not negative, at most two decimals; a JSON number is refused. */
export function MoneyText(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', pattern: MONEY.source, example: '1234567.89' }, matches(MONEY, 'not-money'), {
    doc: 'CNY yuan, decimal text',
    ...options,
  });
}

/** An exact decimal as text: rates, weights, scores, quantities. `decimals` is the most it may have after the point. */
export function DecimalText(
  options: FieldOptions & { decimals?: number; min?: number; max?: number } = {},
): PropertyDecorator {
  const { decimals = 6, min = 0, max = 1_000_000_000 } = options;
  const pattern = new RegExp(`^-?(0|[1-9]\\d{0,9})${decimals > 0 ? `(\\.\\d{1,${decimals}})?` : ''}$`);
  return field(
    { type: 'string', pattern: pattern.source, example: '0.08' },
    (value) => {
      const fault = matches(pattern, 'not-decimal', { decimals })(value);
      if (fault) return fault;
      const inRange = Number(value) >= min && Number(value) <= max && !(min >= 0 && String(value).startsWith('-'));
      return inRange ? undefined : { code: 'out-of-range', params: { min, max } };
    },
    options,
  );
}

/** A whole number as JSON number: counts, days, years. In a query string its text form is taken. */
export function Integer(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 1_000_000_000 } = options;
  return field(
    { type: 'integer', minimum: min, maximum: max },
    (value) => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { code: 'not-integer' };
      return value < min || value > max ? { code: 'out-of-range', params: { min, max } } : undefined;
    },
    options,
  );
}

/** An integer of the query string: its decimal text becomes the number before it is checked. */
export function IntegerQuery(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const read = (sent: unknown) => (typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : sent);
  return Integer({ optional: true, read, ...options });
}

/** A JSON boolean. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'boolean' },
    (value) => (typeof value === 'boolean' ? undefined : { code: 'not-boolean' }),
    options,
  );
}

/** A date in Asia/Shanghai, `YYYY-MM-DD`, that exists. */
export function DateOnly(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'date', example: '2026-11-23' },
    (value) => (typeof value === 'string' && isDateText(value) ? dayFault(value) : { code: 'not-a-date' }),
    options,
  );
}

/** An instant with its zone, RFC 3339. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'date-time', example: '2026-08-26T02:00:00.000Z' },
    (value) =>
      typeof value === 'string' &&
      INSTANT.test(value) &&
      isDateText(value.slice(0, 10)) &&
      !Number.isNaN(Date.parse(value))
        ? dayFault(value.slice(0, 10))
        : { code: 'not-an-instant' },
    options,
  );
}

function dayFault(day: string): Fault | undefined {
  return day < DAYS.min || day > DAYS.max ? { code: 'out-of-range', params: DAYS } : undefined;
}

/** The id of a resource: a UUID. */
export function Id(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', format: 'uuid' },
    (value) => (isId(value) ? undefined : { code: 'not-an-id' }),
    options,
  );
}

/** One of a closed set of words. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const allowed = options.nullable ? [...values, null] : values;
  return field(
    { type: 'string', enum: allowed as string[] },
    (value) => (values.includes(value as string) ? undefined : { code: 'not-one-of', params: { values: [...values] } }),
    options,
  );
}

/** A unified social credit code whose check characters hold (GB 32100-2015, C5). */
export function Uscc(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'string', minLength: 18, maxLength: 18, example: '52310104MJE000187R' },
    (value): Fault | undefined => {
      if (typeof value !== 'string') return { code: 'not-text' };
      const checkedCode = checkUscc(value);
      return checkedCode.valid ? undefined : { code: 'not-a-uscc', params: { position: checkedCode.position ?? 0 } };
    },
    options,
  );
}

/** A GB/T 2260 region code: six digits; whether it exists, the database knows. */
export function RegionCode(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', pattern: '^\\d{6}$', example: '310199' }, matches(/^\d{6}$/, 'not-a-region'), options);
}

/** A list of texts, ids or dates: each element is checked like a field of its own. */
export function ListOfTexts(options: FieldOptions & { max?: number; maxItems?: number } = {}): PropertyDecorator {
  const { max = 200, maxItems = 100 } = options;
  const element = (value: unknown): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    if (!isPlainText(value)) return { code: 'control-character' };
    return [...value].length > max ? { code: 'text-length', params: { min: 0, max } } : undefined;
  };
  return field(
    { type: 'array', items: { type: 'string', maxLength: max }, maxItems },
    (value) => {
      if (!Array.isArray(value)) return { code: 'not-a-list' };
      if (value.length > maxItems) return { code: 'list-length', params: { min: 0, max: maxItems } };
      return value.map(element).find((fault) => fault !== undefined);
    },
    options,
  );
}

/** An object of its own shape. */
export function Nested(type: () => RequestClass, options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: later(type) },
    (value) => (isPlain(value) ? undefined : { code: 'not-an-object' }),
    options,
    type,
  );
}

/** The OpenAPI generator knows a class that is named later by nothing but a function called `type`. */
function later(shape: () => RequestClass): () => RequestClass {
  const type = () => shape();
  return type;
}

/** A list of objects of one shape. */
export function ListOf(
  type: () => RequestClass,
  options: FieldOptions & { minItems?: number; maxItems?: number } = {},
): PropertyDecorator {
  const { minItems = 0, maxItems = 500 } = options;
  return field(
    { type: later(type), isArray: true, minItems, maxItems },
    (value) => {
      if (!Array.isArray(value)) return { code: 'not-a-list' };
      if (!value.every(isPlain)) return { code: 'not-an-object' };
      return value.length < minItems || value.length > maxItems
        ? { code: 'list-length', params: { min: minItems, max: maxItems } }
        : undefined;
    },
    options,
    type,
  );
}

/** A field that is only described here: whoever reads the whole checks it. */
export function Unchecked(schema: ApiPropertyOptions): PropertyDecorator {
  return field(schema, () => undefined, {});
}

/** A free JSON object whose shape another check knows (a parameter's value, a rule's inputs). */
export function JsonObject(options: FieldOptions = {}): PropertyDecorator {
  return field(
    { type: 'object', additionalProperties: true },
    (value) => (isPlain(value) ? undefined : { code: 'not-an-object' }),
    options,
  );
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
