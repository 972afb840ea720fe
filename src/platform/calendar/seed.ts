import { readdirSync, readFileSync } from 'node:fs';
import type { HolidayNotice } from './holiday-notice.js';

const FOLDER = new URL('./seed/', import.meta.url);

/** The official notices that come with the product, one file a year. */
export function shippedNotices(): HolidayNotice[] {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return files.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as HolidayNotice);
}
