import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Site } from './site.js';

/** The site that a part of a page stands on: known to all of them without being handed down. */
export const SiteContext = createContext<Site | undefined>(undefined);

/** @throws Error outside of a page */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('this is a part of a page');
  return site;
}
