import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const AGAIN_MS = 20_000;

/** On the day of the review several people work on one tender and wait for each other: what they did is read again while the page is looked at. */
export function useCompany(tenderId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const again = setInterval(() => {
      if (!document.hidden) void queries.invalidateQueries({ queryKey: ['tenders', tenderId] });
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [queries, tenderId]);
}
