import { Alert, App, Button, Progress } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { CustodianKey } from '#src/procurement/bids/sealing/custodian-keys.js';
import { send } from '#web/api/http.js';
import { Unreached } from '#web/api/problem.js';
import { useSend } from '#web/api/records.js';
import { session } from '#web/api/session.js';
import { commandWords } from '#web/app/texts.js';
import { t as kit } from '#web/components/texts.js';
import type { Opening } from '#web/features/tenders/types.js';
import { KeyFault } from './key-fault.js';
import { KeyFile } from './key-file.js';
import { openShares } from './open-shares.js';
import type { Ceremony, PostShares, SharesView } from './reads.js';
import { t } from './texts.js';

interface Props {
  readonly opening: Opening;
  /** told which seat is the reader's own */
  readonly onSeat: (seatId: string) => void;
}

/** What a custodian does at an opening: unlock the key, open the seat's shares, post them. Only the last step binds. */
export default function CeremonyPanel({ opening, onSeat }: Props): ReactNode {
  const [opened, setOpened] = useState<PostShares>();
  const [posted, setPosted] = useState<Ceremony>();
  if (posted) return <Posted ceremony={posted} />;
  if (opened) return <Post opening={opening} opened={opened} onPosted={setPosted} />;
  return <Unlock opening={opening} onSeat={onSeat} onOpened={setOpened} />;
}

interface UnlockProps extends Props {
  readonly onOpened: (opened: PostShares) => void;
}

function Unlock({ opening, onSeat, onOpened }: UnlockProps): ReactNode {
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<unknown>();
  const open = async ({ privateKey }: CustodianKey) => {
    setError(undefined);
    setDone(0);
    try {
      const { data } = await send<SharesView>(`openings/${opening.id}/shares`);
      onSeat(data.seatId);
      onOpened(await openShares(privateKey, data, (count) => setDone(count / Math.max(data.bids.length, 1))));
    } catch (fault) {
      setError(fault);
    } finally {
      setDone(undefined);
    }
  };
  return (
    <>
      <p className="lead">{t('ceremony.lead', { k: opening.threshold })}</p>
      <KeyFile
        label={t('ceremony.open')}
        onUnlocked={(key) => void open(key)}
        about={(fingerprint) => <Whose opening={opening} fingerprint={fingerprint} />}
      />
      {done !== undefined && <Progress percent={Math.round(done * 100)} aria-label={t('ceremony.progress')} />}
      {error !== undefined && <KeyFault error={error} />}
    </>
  );
}

/** Whose seat a key file belongs to, before anybody types a passphrase. */
function Whose({ opening, fingerprint }: Pick<Props, 'opening'> & { fingerprint: string }): ReactNode {
  const seat = opening.seats.find((one) => one.fingerprint === fingerprint);
  const isOwn = seat?.organisation.id === session.me()?.membership.organisationId;
  return (
    <Alert
      type={isOwn ? 'info' : 'warning'}
      showIcon
      className="told"
      title={
        seat
          ? t(isOwn ? 'ceremony.seat' : 'ceremony.seat.other', { organisation: seat.organisation.name })
          : t('ceremony.seat.none')
      }
    />
  );
}

interface PostProps {
  readonly opening: Opening;
  readonly opened: PostShares;
  readonly onPosted: (ceremony: Ceremony) => void;
}

function Post({ opening, opened, onPosted }: PostProps): ReactNode {
  const { modal } = App.useApp();
  const sending = useSend();
  const key = useRef(crypto.randomUUID());
  const [error, setError] = useState<unknown>();
  const { label, effect, rule } = commandWords('openings/shares');
  const post = async () => {
    setError(undefined);
    try {
      const path = `openings/${opening.id}/shares`;
      const { data } = await sending.mutateAsync({ path, body: opened, idempotencyKey: key.current });
      onPosted(data as Ceremony);
    } catch (fault) {
      if (!(fault instanceof Unreached)) key.current = crypto.randomUUID();
      setError(fault);
    }
  };
  const ask = () =>
    modal.confirm({
      title: label,
      content: (
        <div className="effect">
          <p>{effect}</p>
          {rule && <p className="rule">{kit('command.rule', { rule })}</p>}
        </div>
      ),
      okText: kit('command.confirm', { label }),
      cancelText: kit('command.cancel'),
      onOk: post,
      width: 560,
    });
  const unopenable = opened.unopenable?.length ?? 0;
  return (
    <>
      <Alert
        type={unopenable > 0 ? 'warning' : 'success'}
        showIcon
        role="status"
        title={t('ceremony.opened', { count: opened.shares.length })}
        description={unopenable > 0 ? t('ceremony.unopenable', { count: unopenable }) : t('ceremony.opened.more')}
      />
      <div className="custody-actions">
        <Button type="primary" loading={sending.isPending} onClick={() => void ask()}>
          {label}
        </Button>
      </div>
      {error !== undefined && <KeyFault error={error} />}
    </>
  );
}

/** How far the ceremony is after the own shares were posted. */
function Posted({ ceremony: { posted, k, status } }: { ceremony: Ceremony }): ReactNode {
  const isOpened = status === 'opened';
  return (
    <>
      <Progress
        percent={isOpened ? 100 : Math.min(99, Math.round((posted / k) * 100))}
        format={() => t('ceremony.posted.of', { posted, k })}
        aria-label={t('ceremony.progress')}
      />
      <Alert
        type="success"
        showIcon
        role="status"
        title={isOpened ? t('ceremony.done') : t('ceremony.posted')}
        description={isOpened ? t('ceremony.done.more') : t('ceremony.posted.more', { left: Math.max(k - posted, 0) })}
      />
    </>
  );
}
