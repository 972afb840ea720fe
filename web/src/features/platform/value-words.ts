import { valueLabel } from '#web/app/texts.js';
import type { Field } from './shapes.js';
import { t } from './texts.js';

/** What a field of a parameter's value is called. */
export const wordOf = ({ name }: Pick<Field, 'name'>): string => t(`value.${name as 'rate'}`);

/** What a choice in a parameter's value is called. */
export function choiceWord(field: string, value: string): string {
  if (field === 'level') return valueLabel('level', value, 'PostInput');
  return t(`choice.${value as 'fen'}`);
}
