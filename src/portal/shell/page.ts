import type { ComponentChildren } from 'preact';

/** A page in one language, before it is rendered. */
export interface Page {
  /** of this page alone; the name of the site is put behind it */
  readonly title: string;
  readonly description?: string;
  /** its address in the first language, with the query that it answers */
  readonly path: string;
  /** the part of the site that it belongs to, for the navigation */
  readonly part?: Part;
  readonly body: ComponentChildren;
  readonly scripts?: readonly string[];
  /** not for search engines: what was asked for, not what is published */
  readonly isPassing?: boolean;
}

/** The parts of the site, as the navigation has them. */
export const PARTS = ['notices', 'tenders', 'contracts', 'results', 'verify', 'tools'] as const;
export type Part = (typeof PARTS)[number];
