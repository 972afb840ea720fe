import { useRead } from '#web/api/records.js';

/** What a catalogue says of a service. */
export interface CatalogueService {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly referencePrice?: string | null;
}

/** The services of the catalogue that a document buys from, by their codes. */
export function useServices(catalogueId: string | undefined): ReadonlyMap<string, CatalogueService> {
  const { data } = useRead<{ items: readonly CatalogueService[] }>(catalogueId && `catalogues/${catalogueId}`);
  return new Map(data?.data.items.map((item) => [item.code, item]));
}
