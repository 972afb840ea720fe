import type { DateText } from '#src/kernel/dates.js';
import { DateOnly, Integer, ListOf, ListOfTexts, OneOf, Text } from '#src/platform/http/fields.js';
import { STANDINGS, type Standing } from './holiday-notice.js';

/** One holiday, both days included; also how it is shown. */
export class HolidayRange {
  @Text({ max: 40, example: '春节' }) name: string;
  @DateOnly() from: DateText;
  @DateOnly() to: DateText;
}

/** The holiday notice of one year, as it is read off its text. */
export class ImportCalendarYear {
  @Integer({ min: 2000, max: 2199 }) year: number;

  @OneOf(STANDINGS, { doc: 'official: by the published notice; provisional: a stand-in until it is published' })
  standing: Standing;

  @Text({ max: 200, doc: 'number of the notice', example: '国办发明电〔2025〕7号' })
  sourceDocument: string;

  @Text({ nullable: true, max: 500, pattern: '^https?://\\S+$', example: 'https://www.gov.cn/notice.htm' })
  url: string | null;

  @ListOf(() => HolidayRange, { maxItems: 30, doc: 'every day off, weekends between included' })
  holidays: HolidayRange[];

  @ListOfTexts({ max: 10, maxItems: 60, doc: 'weekend days worked in exchange (调休), dates' })
  makeupWorkdays: DateText[];

  @ListOfTexts({ max: 10, maxItems: 60, doc: 'statutory festival days, dates; each lies in a holiday' })
  festivalDays: DateText[];
}
