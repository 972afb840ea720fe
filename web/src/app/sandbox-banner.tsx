import { Button, Popover } from 'antd';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { clock } from '#web/api/clock.js';
import { useRead } from '#web/api/records.js';
import { instant } from '#web/components/format.js';
import { tour } from '#web/features/tour/state.js';
import { t } from './words.js';

interface Clock {
  readonly sandbox: boolean;
  readonly now: string;
}

const TourPanel = lazy(() => import('#web/features/tour/tour-panel.js'));
const ClockMover = lazy(() => import('./clock-mover.js'));

/** Says in a sandbox that all is fictitious, and lets anybody move its time forward. */
export function SandboxBanner(): ReactNode {
  const { data } = useRead<Clock>('sandbox/clock');
  // every answer tells the time of a sandbox, the first one too: the page does not move when the banner's own comes
  const now = data ? data.data.now : clock.now;
  const isOnTour = useSyncExternalStore((listener) => tour.subscribe(listener), tour.now) !== undefined;
  if (!now || data?.data.sandbox === false) return null;
  return (
    <div className="sandbox" role="status">
      <span>{t('sandbox.banner')}</span>
      <Popover
        trigger="click"
        placement="bottom"
        title={t('sandbox.move')}
        content={
          <Suspense fallback={<p>{t('sandbox.move.text')}</p>}>
            <ClockMover now={now} />
          </Suspense>
        }
      >
        <Button size="small" type="text">
          {t('sandbox.clock', { now: instant(now) })}
        </Button>
      </Popover>
      <Button size="small" type="text" onClick={() => tour.become({ step: 0 })}>
        {t('shell.tour')}
      </Button>
      {isOnTour && (
        <Suspense fallback={null}>
          <TourPanel />
        </Suspense>
      )}
    </div>
  );
}
