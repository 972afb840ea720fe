import { useEffect, useState, type ReactNode } from 'react';
import { useRead } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { t } from './texts.js';

const SECOND_MS = 1_000;
const AGAIN_MS = 60_000;

/** The time of the server, now and every second: deadlines are its own, never this computer's. Undefined until it was asked. */
export function useServerNow(): number | undefined {
  const { data, dataUpdatedAt, refetch } = useRead<{ now: string }>('sandbox/clock');
  const [, tick] = useState(0);
  useEffect(() => {
    const seconds = setInterval(() => tick((count) => count + 1), SECOND_MS);
    const minutes = setInterval(() => void refetch(), AGAIN_MS);
    return () => {
      clearInterval(seconds);
      clearInterval(minutes);
    };
  }, [refetch]);
  return data && new Date(data.data.now).getTime() + Date.now() - dataUpdatedAt;
}

/** What is left until a deadline, by the server's clock. */
export function Countdown({ until }: { until: string }): ReactNode {
  const now = useServerNow();
  const left = now === undefined ? undefined : Math.floor((new Date(until).getTime() - now) / SECOND_MS);
  return (
    <span className={left !== undefined && left < 3_600 ? 'figure pressing' : 'figure'}>
      {instant(until)}
      {left !== undefined && (
        <small className="faint"> {left > 0 ? t('clock.left', spanOf(left)) : t('clock.over')}</small>
      )}
    </span>
  );
}

function spanOf(seconds: number): { days: number; time: string } {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 86_400;
  return {
    days: Math.floor(seconds / 86_400),
    time: `${two(Math.floor(rest / 3_600))}:${two(Math.floor((rest % 3_600) / 60))}:${two(rest % 60)}`,
  };
}
