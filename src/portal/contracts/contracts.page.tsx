import { formatYuan } from '#src/kernel/money.js';
import { type Choices, FilterBar, NothingFound, Pager } from '../shell/filter-bar.js';
import type { DatedPage } from '../shell/dated-list.js';
import { grouped } from '../shell/format.js';
import { type ListFilters, listAddress } from '../shell/list-filters.js';
import type { Page } from '../shell/page.js';
import { Day, Link, Said, Table } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import { ContractState } from './contract.page.js';
import type { ContractRow } from './contracts.reads.js';

const PATH = '/contracts';

interface Listed {
  readonly filters: ListFilters;
  readonly found: DatedPage<ContractRow>;
  readonly choices: Choices;
}

/** Contracts that were announced, the newest first. */
export function contractsPage({ words }: Site, listed: Listed): Page {
  return {
    title: words.say('parts.contracts'),
    description: words.say('contracts.description'),
    path: listAddress(PATH, listed.filters),
    part: 'contracts',
    isPassing: Boolean(listed.filters.after),
    body: <Listing {...listed} />,
  };
}

function Listing({ filters, found, choices }: Listed) {
  const { words } = useSite();
  return (
    <div class="wide">
      <h1>{words.say('parts.contracts')}</h1>
      <FilterBar path={PATH} filters={filters} choices={choices} />
      {found.rows.length > 0 ? (
        <Table
          caption={words.say('parts.contracts')}
          rows={found.rows}
          columns={[
            { title: words.say('facts.announcedOn'), cell: ({ on }) => <Day on={on} /> },
            {
              title: words.say('facts.title'),
              isHead: true,
              cell: ({ id, title, number }) => (
                <>
                  <Link to={`/contracts/${id}`}>
                    <Said>{title}</Said>
                  </Link>
                  <small class="under">{number}</small>
                </>
              ),
            },
            { title: words.say('facts.purchaser'), cell: ({ purchaser }) => <Said>{purchaser}</Said> },
            { title: words.say('facts.vendor'), cell: ({ vendor }) => <Said>{vendor}</Said> },
            {
              title: words.say('facts.priceYuan'),
              cell: ({ priceFen }) => grouped(formatYuan(priceFen)),
              isFigure: true,
            },
            { title: words.say('facts.state'), cell: ({ status }) => <ContractState status={status} /> },
          ]}
        />
      ) : (
        <NothingFound path={PATH} filters={filters} />
      )}
      <Pager path={PATH} filters={filters} next={found.next} />
    </div>
  );
}
