import type { ParameterValues } from './parameter-kinds.js';

/**
 * Workers needed for the clients of an area: one per `clientsPerWorker`, counted over all townships together, but no
 * fewer than the minimum for every township that has clients. Rule: rulebook B40 (30:1).
 * @param clientsPerTownship numbers of persons; a single area is a list of one
 */
export function requiredWorkers(
  clientsPerTownship: readonly number[],
  { clientsPerWorker, minimumPerTownship }: ParameterValues['staffing-ratio'],
): number {
  const clients = clientsPerTownship.reduce((sum, number) => sum + number, 0);
  const townships = clientsPerTownship.filter((number) => number > 0).length;
  return Math.max(Math.ceil(clients / clientsPerWorker), townships * minimumPerTownship);
}
