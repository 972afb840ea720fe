/** What the text of a holiday notice says, as far as it can be read off it. */
export interface ReadNotice {
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeupWorkdays: readonly string[];
}

const ITEM = /[一二三四五六七八九十]+、([^：:，,。]{2,10})[：:]([^\n]*)/g;
const PERIOD = /(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/;
const WORKED = /((?:(?:\d{1,2}月)?\d{1,2}日(?:[（(][^）)]*[）)])?[、，和及]?)+)上班/g;
const DAY = /(?:(\d{1,2})月)?(\d{1,2})日/g;

/**
 * Reads a notice such as 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 Which days are the statutory festivals
 * it does not say.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const items = [...text.matchAll(ITEM)].map(([, name = '', words = '']) => ({ name: name.trim(), words }));
  const date = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const holidays = items.flatMap(({ name, words }) => {
    const found = PERIOD.exec(words);
    if (!found) return [];
    const [, month = '', day = '', endMonth = month, endDay = day] = found;
    return [{ name, from: date(month, day), to: date(endMonth, endDay) }];
  });
  const makeupWorkdays = items.flatMap(({ words }) =>
    [...words.matchAll(WORKED)].flatMap(([, list = '']) => {
      let current = '';
      return [...list.matchAll(DAY)].map(([, month, day = '']) => {
        current = month ?? current;
        return date(current, day);
      });
    }),
  );
  return { holidays, makeupWorkdays: [...new Set(makeupWorkdays)].sort() };
}
