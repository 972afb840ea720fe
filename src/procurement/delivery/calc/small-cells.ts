const SMALLEST = 5;

/** A count of persons as it is published: below five nobody can be told from it any more. Rule: rulebook G2. */
export function publishedCount(count: number): string {
  return count < SMALLEST ? `<${SMALLEST}` : String(count);
}

/**
 * A part of a group as it is published beside the whole: neither the part nor what it leaves over may tell of a few. Where the rest is one to four,
 * the part is given only from below.
 */
export function publishedPart(part: number, whole: number): string {
  const rest = whole - part;
  if (part < SMALLEST || rest === 0 || rest >= SMALLEST) return publishedCount(part);
  return `≥${Math.max(SMALLEST, whole - SMALLEST + 1)}`;
}

const COUNTS_PERSONS = /^[人户例]/u;

/** A quantity done as it is published: suppressed where its unit counts persons, families or cases. @param done decimal text */
export function publishedQuantity(done: string, unit: string): string {
  return COUNTS_PERSONS.test(unit) && Number(done) < SMALLEST ? `<${SMALLEST}` : done;
}
