import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { bodyOf } from '#web/components/schema-form.js';

type Input = components['schemas']['EstimateInputFields'];
type Computed = components['schemas']['ComputedEstimate'];

const PAUSE_MS = 500;

/** The result of what is typed, by the server, a moment after the last key; nothing while something is missing. */
export function useComputed(input: Partial<Input> | undefined) {
  const body = isWhole(input) ? JSON.stringify(bodyOf(input, { ref: 'EstimateInputFields' })) : undefined;
  const [settled, setSettled] = useState(body);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(body), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [body]);
  const query = useQuery({
    queryKey: ['estimate-of-what-is-typed', settled],
    queryFn: async ({ signal }) =>
      (await send<Computed>('estimates/compute', { method: 'POST', body: JSON.parse(settled!) as unknown, signal }))
        .data,
    enabled: settled !== undefined,
    placeholderData: (previous) => previous,
    retry: false,
  });
  return {
    computed: body === undefined ? undefined : query.data,
    error: query.error,
    isBehind: body !== settled || query.isFetching,
    isWhole: body !== undefined,
  };
}

/** Whether everything is there that a computation needs; whether it is right, the server says. */
export function isWhole(input: Partial<Input> | undefined): boolean {
  if (!input) return false;
  const { region, period, taxpayer, taxLocation, posts, directCosts, managementRate } = input;
  const isFilled = (row: object | undefined, fields: readonly string[]) =>
    row !== undefined && fields.every((name) => !isMissing((row as Record<string, unknown>)[name]));
  return (
    ![region, taxpayer, taxLocation, managementRate].some(isMissing) &&
    isFilled(period, ['start', 'months']) &&
    (posts ?? []).length > 0 &&
    posts!.every((post) => isFilled(post, ['code', 'title', 'level', 'count', 'gross'])) &&
    (directCosts ?? []).every((cost) => isFilled(cost, ['code', 'unitPrice', 'quantity', 'months']))
  );
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';
