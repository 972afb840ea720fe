import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import type { Tour } from './tour.js';

const PAGE = join(PROJECT_ROOT, 'docs', 'api-tour.md');

/** What was told is what the page says. */
export function theTourIsCurrent(tour: Tour): void {
  describe('its tour', () => {
    it('is told by docs/api-tour.md to the letter (UPDATE_API_TOUR=1 writes it anew)', () => {
      if (process.env.UPDATE_API_TOUR === '1') writeFileSync(PAGE, tour.text());
      expect(readFileSync(PAGE, 'utf8')).toBe(tour.text());
    });
  });
}
