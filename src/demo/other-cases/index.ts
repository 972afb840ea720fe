import type { DemoCase } from '#src/demo/cases.js';
import { FAMILIES, MONITORING, SKILLS } from './contracting.js';
import { CLASSROOM, EMPLOYMENT, HOTLINE, THIRD_PARTY } from './performing.js';
import { caseOf, type Sketch } from './sketch.js';
import { CLINIC, COUNSELLING, DISTRICT, WELLBEING, YOUTH } from './tendering.js';

/** The further purchases of the demo, each in another state when its clock comes to rest, so that everybody finds work waiting. */
export const SKETCHES: readonly Sketch[] = [
  ...[HOTLINE, EMPLOYMENT, CLASSROOM, THIRD_PARTY],
  ...[FAMILIES, MONITORING, SKILLS],
  ...[DISTRICT, COUNSELLING, WELLBEING, CLINIC, YOUTH],
];

/** The same with all their papers. */
export const otherCases = (): DemoCase[] => SKETCHES.map(caseOf);
