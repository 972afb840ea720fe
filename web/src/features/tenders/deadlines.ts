import { useQueries } from '@tanstack/react-query';
import { send } from '#web/api/http.js';

type Op = 'add-days' | 'add-working-days';

/** A period that the law counts, from a day that is known. */
export interface Period {
  readonly start: string;
  readonly n: number;
  readonly op: Op;
}

interface Deadline {
  readonly lastDay: string;
}

/** The last day of a period by the office's calendar, as the server counts it. @throws Refusal, Unreached */
export async function lastDay({ start, n, op }: Period): Promise<string> {
  const { data } = await send<Deadline>('calendar/deadlines', { method: 'POST', body: { op, start, n } });
  return data.lastDay;
}

/** Last days of several periods; undefined for what is not asked for or not counted yet. */
export function useLastDays<K extends string>(
  periods: Readonly<Record<K, Period | undefined>>,
): Partial<Record<K, string>> {
  const asked = Object.entries<Period | undefined>(periods).flatMap(([key, period]) =>
    period ? [{ key, period }] : [],
  );
  const counted = useQueries({
    queries: asked.map(({ period }) => ({
      queryKey: ['calendar', 'deadlines', period],
      queryFn: () => lastDay(period),
      staleTime: Infinity,
    })),
  });
  return Object.fromEntries(asked.map(({ key }, index) => [key, counted[index]?.data])) as Partial<Record<K, string>>;
}
