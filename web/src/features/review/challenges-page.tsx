import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { commandWords } from '#web/app/texts.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { CommandDialog } from '#web/components/command.js';
import { RefSelect } from '#web/components/ref-select.js';
import { mayGive } from '#web/features/tenders/who.js';
import { t } from './texts.js';

/** The challenges that the reader may see; a bidder begins one here or on the page of the tender. */
export default function ChallengesPage(): ReactNode {
  return (
    <CollectionPage
      collection="challenges"
      create={null}
      columns={['tender', 'vendor', 'subject', 'status', 'receivedAt', 'dueOn']}
      extra={mayGive('tenders/challenges') && <NewChallenge />}
    />
  );
}

/** Asks of which tender, then for the challenge itself. */
function NewChallenge(): ReactNode {
  const [step, setStep] = useState<'closed' | 'tender' | 'challenge'>('closed');
  const [tender, setTender] = useState<string>();
  const navigate = useNavigate();
  const { label } = commandWords('tenders/challenges');
  return (
    <>
      <Button type="primary" onClick={() => setStep('tender')}>
        {label}
      </Button>
      <Modal
        open={step === 'tender'}
        destroyOnHidden
        title={t('challenge.which')}
        okText={t('next')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: !tender }}
        onCancel={() => setStep('closed')}
        onOk={() => setStep('challenge')}
      >
        <RefSelect
          target={{ path: 'tenders' }}
          value={tender}
          onChange={setTender}
          placeholder={t('tender')}
          className="full"
        />
      </Modal>
      {step === 'challenge' && tender && (
        <CommandDialog
          command="tenders/challenges"
          ids={[tender]}
          onClose={() => setStep('closed')}
          onDone={({ location }) => void (location && navigate(`/${location.replace('/api/v1/', '')}`))}
        />
      )}
    </>
  );
}
