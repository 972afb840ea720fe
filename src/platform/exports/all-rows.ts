import type { Page } from '#src/platform/http/keyset.js';

/** What a list gives for one page after a cursor, as its route gives it to this caller. */
export type ReadPage = (cursor: string | undefined) => Promise<Page<unknown>>;

/**
 * All rows of a list, one page in memory at a time, from the first page on, which was read already. After `most` rows there is only `onCut()`, if
 * there would have been more.
 */
export async function* allRows<T>(
  first: Page<unknown>,
  readPage: ReadPage,
  most: number,
  write: { row: (row: unknown) => T; cut: () => T },
): AsyncGenerator<T> {
  let count = 0;
  for (let page = first; ; page = await readPage(page.next)) {
    for (const row of page.items) {
      if (count++ < most) yield write.row(row);
      else {
        yield write.cut();
        return;
      }
    }
    if (page.next === null) return;
  }
}
