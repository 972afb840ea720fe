import type { components } from '#web/api/generated/schema.js';
import { valueLabel } from '#web/app/texts.js';

export type Tender = components['schemas']['TenderView'];
export type TenderRow = components['schemas']['TenderRow'];
export type Opening = components['schemas']['OpeningView'];
export type OpeningRow = components['schemas']['OpeningRow'];
export type Award = components['schemas']['AwardView'];

/** What an opening is for, in a word. */
export const openingWords = ({ kind }: Pick<OpeningRow, 'kind'>): string => valueLabel('kind', kind, 'OpeningRow');
