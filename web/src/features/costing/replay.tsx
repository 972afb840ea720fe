import { Modal, Result } from 'antd';
import { useState, type ReactNode } from 'react';
import type { components } from '#web/api/generated/schema.js';
import { CommandButton } from '#web/components/command.js';
import { yuan } from '#web/components/format.js';
import { t } from './texts.js';

type Estimate = components['schemas']['EstimateView'];
type Outcome = components['schemas']['ReplayView'];

/** Computes the estimate again from the parameters that it kept, and says whether every line comes out the same. */
export function Replay({ estimate }: { estimate: Estimate }): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <>
      <CommandButton
        command="estimates/replay"
        ids={[estimate.id]}
        view={estimate}
        onDone={({ data }) => setOutcome(data as Outcome)}
      />
      <Modal open={outcome !== undefined} footer={null} onCancel={() => setOutcome(undefined)} title={t('replay')}>
        {outcome && (
          <Result
            status={outcome.same ? 'success' : 'error'}
            title={outcome.same ? t('replay.same') : t('replay.different')}
            subTitle={t('replay.price', { price: yuan(outcome.priceInclusive), kept: yuan(estimate.price) })}
          />
        )}
      </Modal>
    </>
  );
}
