import { createContext } from 'react';
import type { ProcurementMethod } from '#src/procurement/tenders/calc/methods.js';

interface Known {
  readonly method: ProcurementMethod | undefined;
  readonly ceiling: string | undefined;
}

/** What of the project the sums of its document are held against; not known before the project is chosen. */
export const Purchase = createContext<Known>({ method: undefined, ceiling: undefined });
