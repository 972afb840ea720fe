import { Empty, Select, Skeleton } from 'antd';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { send } from '#web/api/http.js';
import { useRows } from '#web/api/records.js';
import type { components } from '#web/api/generated/schema.js';
import { PageHead } from '#web/components/page-head.js';
import { t as app } from '#web/app/words.js';
import { Desk } from './desk.js';
import type { Tender } from './types.js';
import { t } from './texts.js';
import './review.css';

type TenderRow = components['schemas']['TenderRow'];

const IN_REVIEW: readonly TenderRow['status'][] = [
  ...(['opened', 'reviewing', 'consulting', 'final_offers', 'scored', 'recommended'] as const),
];

/** The day of a panel's member: the purchases whose panel one sits on, each with all that is to be done for it. */
export default function DeskPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const { seats, isPending } = useSeats();
  const asked = params.get('tender');
  const found = seats.find(({ id }) => id === asked);
  const chosen = found ?? (isPending ? undefined : seats[0]);
  return (
    <>
      <PageHead title={app('page.review')}>
        {seats.length > 1 && (
          <Select
            aria-label={t('desk.choose')}
            value={chosen?.id}
            popupMatchSelectWidth={false}
            onChange={(id) => setParams({ tender: id })}
            options={seats.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          />
        )}
      </PageHead>
      {isPending && <Skeleton active />}
      {!isPending && !chosen && <Empty description={t('desk.none')} />}
      {chosen && <Desk key={chosen.id} tenderId={chosen.id} />}
    </>
  );
}

/** The tenders in review on whose panel the reader sits. */
function useSeats(): { seats: readonly TenderRow[]; isPending: boolean } {
  const list = useRows<TenderRow>('tenders');
  const inReview = list.rows.filter(({ status }) => IN_REVIEW.includes(status));
  const tenders = useQueries({
    queries: inReview.map(({ id }) => ({
      queryKey: ['tenders', id, {}],
      queryFn: () => send<Tender>(`tenders/${id}`),
    })),
  });
  const seats = inReview.filter((_, index) => tenders[index]?.data?.data.seats.includes('panel'));
  return { seats, isPending: list.isPending || tenders.some((one) => one.isPending) };
}
