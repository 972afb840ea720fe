import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Rate } from '#src/kernel/rate.js';
import { send } from '#web/api/http.js';
import type { Page } from '#web/api/records.js';
import { resourceWords, term, valueLabel } from '#web/app/texts.js';
import { instant, Money, percent } from '#web/components/format.js';
import { RegionName } from '#web/components/region.js';
import { t } from './texts.js';
import type { Tender } from './types.js';
import { holds, isConcerned } from './who.js';

/** What a tender is about, at a glance. */
export function Overview({ tender }: { tender: Tender }): ReactNode {
  return (
    <div className="grid">
      <section className="sheet">
        <h2>{t('overview.dates')}</h2>
        <Dates tender={tender} />
      </section>
      <section className="sheet">
        <h2>{t('overview.document')}</h2>
        <DocumentSummary tender={tender} />
      </section>
      <section className="sheet">
        <h2>{t('overview.parties')}</h2>
        <Parties tender={tender} />
      </section>
    </div>
  );
}

function Dates({ tender }: { tender: Tender }): ReactNode {
  const { createdAt, noticeOn, noticeEnds, documentsUntil, bidDeadline } = tender;
  return (
    <dl className="pairs">
      <dt>{term('createdAt')}</dt>
      <dd className="figure">{instant(createdAt)}</dd>
      <dt>{term('noticeOn')}</dt>
      <dd className="figure">{noticeOn ?? t('overview.notice.none')}</dd>
      {noticeEnds && (
        <>
          <dt>{term('noticeEnds')}</dt>
          <dd className="figure">{noticeEnds}</dd>
        </>
      )}
      <dt>{term('documentsUntil', 'TenderView')}</dt>
      <dd className="figure">{documentsUntil}</dd>
      <dt>{term('bidDeadline', 'TenderView')}</dt>
      <dd className="figure">{instant(bidDeadline)}</dd>
    </dl>
  );
}

function Parties({ tender }: { tender: Tender }): ReactNode {
  const { purchaser, agent, regionCode, projectId, custodyThreshold } = tender;
  return (
    <dl className="pairs">
      <dt>{term('purchaser')}</dt>
      <dd>{purchaser.name}</dd>
      <dt>{term('agent')}</dt>
      <dd>{agent?.name ?? t('agent.none')}</dd>
      <dt>{term('regionCode')}</dt>
      <dd>
        <RegionName code={regionCode} />
      </dd>
      {holds('project.read') && isConcerned(tender) && (
        <>
          <dt>{resourceWords('projects').one}</dt>
          <dd>
            <Link to={`/projects/${projectId}`}>{t('overview.project')}</Link>
          </dd>
        </>
      )}
      <dt>{term('custodyThreshold')}</dt>
      <dd className="figure">{custodyThreshold ?? t('overview.custody.none')}</dd>
    </dl>
  );
}

/** What a document asks and offers, in figures: what is approved and bid for. */
export function DocumentSummary({ tender }: { tender: Tender }): ReactNode {
  const { serviceLines, requirements, criteria, payments, service, contract } = tender.document;
  const price = criteria.filter(({ basis }) => basis === 'price');
  const weight = price.reduce<Rate>((sum, one) => sum.plus(Rate.parse(one.weight)), Rate.ZERO);
  const people = contract.staffing.posts.reduce((sum, { count }) => sum + count, 0);
  return (
    <dl className="pairs">
      <dt>{term('ceiling')}</dt>
      <dd>
        <Money value={tender.ceiling} />
      </dd>
      <dt>{t('document.term')}</dt>
      <dd className="figure">{t('document.span', { from: service.startsOn, to: service.endsOn })}</dd>
      <dt>{t('part.lines')}</dt>
      <dd>{t('overview.lines', { count: serviceLines.length })}</dd>
      <dt>{t('part.requirements')}</dt>
      <dd>
        {t('overview.requirements', {
          qualification: requirements.filter(({ kind }) => kind === 'qualification').length,
          substantive: requirements.filter(({ kind }) => kind === 'substantive').length,
        })}
      </dd>
      <dt>{t('part.criteria')}</dt>
      <dd>{t('overview.criteria', { count: criteria.length, price: weight.toText() })}</dd>
      <dt>{t('overview.staff')}</dt>
      <dd>{t('overview.staff.of', { people, certified: contract.staffing.certified })}</dd>
      <dt>{t('part.payments')}</dt>
      <dd>
        {payments
          .map(({ kind, share }) => `${valueLabel('kind', kind, 'PaymentTermInput')} ${percent(share)}`)
          .join(t('list.comma'))}
      </dd>
    </dl>
  );
}

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly endsOn: string | null;
}

/** The public notices of a tender: those of its title since its notice; a list by tender is not offered. */
export function useNotices(tender: Tender) {
  return useQuery({
    queryKey: ['notices', 'of', tender.id],
    queryFn: async () => {
      const { data } = await send<Page<NoticeRow>>('notices', { query: { region: tender.regionCode, limit: 100 } });
      const { data: more } = data.next
        ? await send<Page<NoticeRow>>('notices', {
            query: { region: tender.regionCode, limit: 100, cursor: data.next },
          })
        : { data: undefined };
      return [...data.items, ...(more?.items ?? [])].filter(({ title }) => title === tender.title);
    },
  });
}
