import type { components } from '#web/api/generated/schema.js';
import { useRead } from '#web/api/records.js';
import type { Tender } from '#web/features/tenders/types.js';
import { isConcerned } from '#web/features/tenders/who.js';

export type Custody = components['schemas']['CustodyView'];
export type SharesView = components['schemas']['SharesView'];
export type PostShares = components['schemas']['PostShares'];
export type Ceremony = components['schemas']['CeremonyView'];

/** Whether the named people are for the reader to know: for those who prepare and oversee the tender, and its custodians; before the notice nobody else reads it. */
export const knowsCustodians = (tender: Tender): boolean =>
  tender.noticeOn === null || isConcerned(tender) || tender.seats.includes('custodian');

/** Who holds the keys of a tender, where the reader may know the people. */
export function useCustody(tender: Tender | undefined) {
  return useRead<Custody>(tender && knowsCustodians(tender) ? `tenders/${tender.id}/custodians` : undefined).data;
}
