import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send, type Answer, type Sent } from './http.js';

/** A detail view: what every one has. */
export interface Viewed {
  readonly id: string;
  readonly version?: number;
  readonly status?: string;
  readonly allowed?: readonly string[];
}

/**
 * Reads an address below `/api/v1/`; its keys are the words of the path, so that a command can make stale what hangs below. Another page or filter of
 * a list stands behind the last one until it is there; another record never stands for the one that was asked for.
 */
export function useRead<T>(path: string | undefined, query?: Sent['query']) {
  const words = (path ?? 'nothing').split('/');
  return useQuery({
    queryKey: [...words, query ?? {}],
    queryFn: ({ signal }) => send<T>(path!, { query, signal }),
    enabled: path !== undefined,
    placeholderData: (last: Answer<T> | undefined, of) =>
      words.every((word, index) => of?.queryKey[index] === word) && of?.queryKey.length === words.length + 1
        ? last
        : undefined,
  });
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The first rows of a collection, up to a hundred: for choices and short lists. */
export function useRows<T>(path: string | undefined, query?: Sent['query']) {
  const read = useRead<Page<T>>(path, { limit: 100, ...query });
  return { ...read, rows: read.data?.data.items ?? [] };
}

/** Sends commands; what is shown anywhere may have changed afterwards, so all of it is read again. */
export function useSend() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...sent }: Sent & { path: string }): Promise<Answer<unknown>> =>
      send(path, { method: 'POST', ...sent }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
