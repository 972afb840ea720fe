/** How far the tour has come in this browser; a step whose person has just signed in still has to arrive. */
export interface TourState {
  readonly step: number;
  readonly isArriving?: boolean;
  readonly isSmall?: boolean;
}

const KEY = 'qingyuan.tour';
const listeners = new Set<() => void>();
let now: TourState | undefined = (JSON.parse(localStorage.getItem(KEY) ?? 'null') as TourState | null) ?? undefined;

/** The state of the tour; nothing when nobody is on it. */
export const tour = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: (): TourState | undefined => now,
  become(next: TourState | undefined): void {
    now = next;
    if (next) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
    for (const listener of listeners) listener();
  },
};
