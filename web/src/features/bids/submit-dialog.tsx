import { Modal, Progress } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { capitals } from '#src/kernel/capitals.js';
import { parseYuan } from '#src/kernel/money.js';
import type { BidContent } from '#src/procurement/bids/calc/bid-content.js';
import type { components } from '#web/api/generated/schema.js';
import { Unreached } from '#web/api/problem.js';
import { commandWords } from '#web/app/texts.js';
import { Money } from '#web/components/format.js';
import type { Draft } from './draft.js';
import { BidFault } from './faults.js';
import type { Place } from './store.js';
import { type Attempt, handIn, sealBid, uploadCiphertext } from './submit-bid.js';
import { t } from './texts.js';

interface Props {
  readonly content: BidContent;
  readonly draft: Draft;
  readonly opening: components['schemas']['OpeningView'];
  readonly place: Place;
  readonly vendorId: string;
  /** the bid that is replaced, if one is in */
  readonly bid?: components['schemas']['BidView'];
  readonly etag?: string | null;
  readonly change: (how: (draft: Draft) => Draft) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/**
 * Seals and hands in. What is typed never goes into a request: uploads are ciphertexts, and the body is the sealed bid. When the server was not
 * reached the very same envelope is sent again, so that it is handed in once.
 */
export function SubmitDialog(props: Props): ReactNode {
  const { content, draft, opening, place, vendorId, bid, etag, change, onDone, onClose } = props;
  const words = commandWords(bid ? 'bids/replace' : 'openings/bids');
  const [step, setStep] = useState<{ text: string; share?: number }>();
  const [error, setError] = useState<unknown>();
  const attempt = useRef<Attempt>(undefined);
  const queries = useQueryClient();

  const run = async () => {
    setError(undefined);
    try {
      const files = [];
      for (const file of draft.attachments) {
        const text = t('submit.uploading', { name: file.name });
        if (!file.fileId) setStep({ text, share: 0 });
        const fileId = file.fileId ?? (await uploadCiphertext(place, file, (share) => setStep({ text, share })));
        files.push({ ...file, fileId });
        change((now) => ({
          ...now,
          attachments: now.attachments.map((one) => (one.id === file.id ? { ...one, fileId } : one)),
        }));
      }
      setStep({ text: t('submit.sealing') });
      attempt.current ??= await sealBid(content, opening, vendorId);
      setStep({ text: t('submit.sending') });
      await handIn(attempt.current, { place, files, bid, etag });
      await queries.invalidateQueries();
      onDone();
      onClose();
    } catch (fault) {
      // what was refused is sealed anew; what was not reached may be in already
      if (!(fault instanceof Unreached)) attempt.current = undefined;
      setError(fault);
    } finally {
      setStep(undefined);
    }
  };

  return (
    <Modal
      open
      title={words.label}
      width={640}
      mask={{ closable: false }}
      onCancel={onClose}
      cancelText={t('submit.cancel')}
      okText={t('submit.confirm', { label: words.label })}
      okButtonProps={{ loading: step !== undefined }}
      cancelButtonProps={{ disabled: step !== undefined }}
      closable={step === undefined}
      onOk={() => void run()}
    >
      <div className="effect">
        <p>{words.effect}</p>
        {words.rule && <p className="rule">{t('submit.rule', { rule: words.rule })}</p>}
      </div>
      <dl className="pairs">
        <dt>{t('offer')}</dt>
        <dd>
          <Money strong value={content.offer} />
          <span className="block">{capitals(parseYuan(content.offer))}</span>
        </dd>
        <dt>{t('files.title')}</dt>
        <dd>{t('submit.files', { count: draft.attachments.length })}</dd>
        <dt>{t('custody.title')}</dt>
        <dd>
          {t('submit.custody', {
            k: opening.threshold,
            names: opening.seats.map(({ organisation }) => organisation.name).join(t('separator')),
          })}
        </dd>
      </dl>
      <p className="lead">{t('submit.privacy')}</p>
      {step && (
        <div role="status" className="sealing">
          {step.text}
          {step.share !== undefined && (
            <Progress percent={Math.floor(step.share * 100)} size="small" aria-label={step.text} />
          )}
        </div>
      )}
      {error !== undefined && <BidFault error={error} />}
    </Modal>
  );
}
