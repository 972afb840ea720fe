const STEP = 1_024;

/** A size as people read it: `1.4 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  if (bytes < STEP * STEP) return `${Math.round(bytes / STEP)} KB`;
  return `${(bytes / STEP / STEP).toFixed(1)} MB`;
}
