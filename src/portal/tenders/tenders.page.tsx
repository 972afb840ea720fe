import { formatYuan } from '#src/kernel/money.js';
import { type Choices, FilterBar, NothingFound, Pager } from '../shell/filter-bar.js';
import type { DatedPage } from '../shell/dated-list.js';
import { grouped } from '../shell/format.js';
import { listAddress } from '../shell/list-filters.js';
import type { Page } from '../shell/page.js';
import { Day, Link, Moment, Said, Table } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import { StageOf } from './tender.page.js';
import type { TenderFilters, TenderRow } from './tenders.reads.js';

const PATH = '/tenders';

interface Listed {
  readonly filters: TenderFilters;
  readonly found: DatedPage<TenderRow>;
  readonly choices: Choices;
}

/** Procedures, the newest first; on request only those that still take bids. */
export function tendersPage({ words }: Site, listed: Listed): Page {
  return {
    title: words.say('parts.tenders'),
    description: words.say('tenders.description'),
    path: listAddress(PATH, listed.filters),
    part: 'tenders',
    isPassing: Boolean(listed.filters.after),
    body: <Listing {...listed} />,
  };
}

function Listing({ filters, found, choices }: Listed) {
  const { words } = useSite();
  return (
    <div class="wide">
      <h1>{words.say('parts.tenders')}</h1>
      <nav class="kinds" aria-label={words.say('list.kinds')}>
        <ul>
          {([undefined, 'open'] as const).map((stage) => (
            <li key={stage ?? ''}>
              <Link to={listAddress(PATH, { ...filters, stage, after: undefined })} current={stage === filters.stage}>
                {words.say(stage ? 'tenders.open' : 'tenders.all')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <FilterBar path={PATH} filters={filters} choices={choices} />
      {found.rows.length > 0 ? (
        <Table
          caption={words.say('parts.tenders')}
          rows={found.rows}
          columns={[
            { title: words.say('facts.noticeOn'), cell: ({ on }) => <Day on={on} /> },
            {
              title: words.say('facts.title'),
              isHead: true,
              cell: ({ id, title }) => (
                <Link to={`/tenders/${id}`}>
                  <Said>{title}</Said>
                </Link>
              ),
            },
            { title: words.say('facts.purchaser'), cell: ({ purchaser }) => <Said>{purchaser}</Said> },
            {
              title: words.say('facts.ceilingYuan'),
              cell: ({ ceilingFen }) => grouped(formatYuan(ceilingFen)),
              isFigure: true,
            },
            { title: words.say('facts.bidDeadline'), cell: ({ bidDeadline }) => <Moment at={bidDeadline} /> },
            { title: words.say('facts.stage'), cell: (row) => <StageOf {...row} /> },
          ]}
        />
      ) : (
        <NothingFound path={PATH} filters={filters} />
      )}
      <Pager path={PATH} filters={filters} next={found.next} />
    </div>
  );
}
