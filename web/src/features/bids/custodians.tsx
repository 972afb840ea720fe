import { Alert, Checkbox, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useQueries } from '@tanstack/react-query';
import { fingerprintInGroups } from '#src/procurement/bids/sealing/custodian-keys.js';
import { fingerprintOf } from '#src/platform/crypto/p256.js';
import type { components } from '#web/api/generated/schema.js';
import { send } from '#web/api/http.js';
import { useRows } from '#web/api/records.js';
import type { Tender } from './draft.js';
import { t } from './texts.js';

type Opening = components['schemas']['OpeningView'];
type Seat = Opening['seats'][number];
type Notice = components['schemas']['NoticeView'];
interface Custody {
  readonly threshold: number;
  readonly custodians: readonly { readonly organisation: string; readonly fingerprint: string }[];
}

/** A custodian's key as this browser sees it, beside what the notice says. */
interface Compared extends Seat {
  /** of the key itself, computed here */
  readonly own: string;
  readonly isAsPublished: boolean | undefined;
}

export interface Custodianship {
  readonly keys: readonly Compared[];
  /** whether all agree with the notice; undefined while it is not known */
  readonly agrees: boolean | undefined;
}

/** Fingerprints of the custodians' keys, computed here and compared with the published notice. */
export function useCustodianship(tender: Tender, opening: Opening): Custodianship {
  const custody = usePublished(tender);
  const [own, setOwn] = useState<ReadonlyMap<string, string>>();
  const { seats } = opening;
  useEffect(() => {
    let isHere = true;
    void Promise.all(
      seats.map(async ({ seatId, publicJwk }) => [seatId, await fingerprintOf(publicJwk)] as const),
    ).then(
      (found) => isHere && setOwn(new Map(found)),
      () => undefined, // a browser without crypto.subtle; that is told at the top of the page
    );
    return () => {
      isHere = false;
    };
  }, [seats]);
  const keys = seats.map((seat) => ({ ...seat, ...comparison(seat, own?.get(seat.seatId), custody) }));
  const isKnown = own !== undefined && custody !== undefined;
  return { keys, agrees: isKnown ? keys.every(({ isAsPublished }) => isAsPublished === true) : undefined };
}

function comparison(seat: Seat, own: string | undefined, custody: Custody | undefined) {
  const published = custody?.custodians.find(({ organisation }) => organisation === seat.organisation.name);
  const isAsPublished =
    own === undefined || !custody ? undefined : own === published?.fingerprint && own === seat.fingerprint;
  return { own: own ?? seat.fingerprint, isAsPublished };
}

/** The custody of the tender's own notice, or of its last correction that names custodians. */
function usePublished(tender: Tender): Custody | undefined {
  const query = { region: tender.regionCode };
  const notices = useRows<components['schemas']['NoticeRow']>('notices', { ...query, kind: 'tender' });
  const corrections = useRows<components['schemas']['NoticeRow']>('notices', { ...query, kind: 'correction' });
  const titled = [...corrections.rows, ...notices.rows].filter(
    ({ title, publishedOn }) => title.includes(tender.title) && publishedOn >= (tender.noticeOn ?? ''),
  );
  const read = useQueries({
    queries: titled.map(({ id }) => ({
      queryKey: ['notices', id, {}],
      queryFn: () => send<Notice>(`notices/${id}`),
    })),
  });
  return read
    .map(({ data }) => data?.data)
    .filter((notice) => notice?.tenderId === tender.id)
    .map((notice) => notice?.body.custody as Custody | undefined)
    .find((custody) => custody !== undefined);
}

interface Props {
  readonly opening: Opening;
  readonly custodianship: Custodianship;
  readonly isConfirmed: boolean;
  readonly confirm: (isConfirmed: boolean) => void;
}

/** To whom the bid is sealed: the fingerprints in groups, for people to compare with a notice that came another way. */
export function Custodians({ opening, custodianship: { keys, agrees }, isConfirmed, confirm }: Props): ReactNode {
  return (
    <section className="sheet">
      <h2>{t('custody.title')}</h2>
      <p className="lead">{t('custody.lead', { k: opening.threshold, n: keys.length })}</p>
      {agrees === undefined && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      <ul className="custodians">
        {keys.map(({ seatId, organisation, own, isAsPublished }) => (
          <li key={seatId}>
            <b>{organisation.name}</b>{' '}
            {isAsPublished !== undefined && (
              <small className={isAsPublished ? 'good' : 'fault'}>
                {t(isAsPublished ? 'custody.same' : 'custody.differs')}
              </small>
            )}
            <code className="fingerprint">{fingerprintInGroups(own)}</code>
          </li>
        ))}
      </ul>
      {agrees === false && <Alert type="error" showIcon role="alert" title={t('custody.warning')} />}
      <Checkbox id="custody_confirmed" checked={isConfirmed} onChange={({ target }) => confirm(target.checked)}>
        {t('custody.confirm')}
      </Checkbox>
    </section>
  );
}
