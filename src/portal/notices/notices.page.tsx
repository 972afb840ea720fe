import { type Choices, FilterBar, NothingFound, Pager } from '../shell/filter-bar.js';
import { listAddress } from '../shell/list-filters.js';
import type { Page } from '../shell/page.js';
import { Link } from '../shell/parts.js';
import { useSite } from '../shell/site-context.js';
import { addressOf, type Site } from '../shell/site.js';
import type { NoticeFilters } from './notice-filters.js';
import { GROUPS } from './notice-groups.js';
import { NoticeList } from './notice-list.js';
import type { FoundNotices } from './notices.reads.js';

const PATH = '/notices';

interface Listed {
  readonly filters: NoticeFilters;
  readonly found: FoundNotices;
  readonly choices: Choices;
}

/** Notices, by kind, words, region and year. */
export function noticesPage({ words }: Site, listed: Listed): Page {
  const { q, kind } = listed.filters;
  const what = kind ? words.say(`groups.${kind}`) : words.say('parts.notices');
  return {
    title: q ? words.say('list.titleOfSearch', { q, what }) : what,
    description: words.say('list.description'),
    path: listAddress(PATH, listed.filters),
    part: 'notices',
    isPassing: Boolean(q ?? listed.filters.after),
    body: <Listing {...listed} />,
  };
}

function Listing({ filters, found, choices }: Listed) {
  const { words } = useSite();
  return (
    <div class="wide">
      <h1>{words.say('parts.notices')}</h1>
      <Kinds {...filters} />
      <FilterBar path={PATH} filters={filters} choices={choices} isSearch />
      {found.rows.length > 0 ? (
        <NoticeList {...found} />
      ) : (
        <NothingFound path={PATH} filters={filters}>
          {filters.q && <p>{words.say('list.searchHint')}</p>}
        </NothingFound>
      )}
      <Pager path={PATH} filters={filters} next={found.next} />
      <p class="follow">
        <Link to={addressOf('/feed.atom', { kind: filters.kind, q: filters.q, region: filters.region })}>
          {words.say('feed.ofList')}
        </Link>
      </p>
    </div>
  );
}

/** The groups of kinds, each with what else is asked for. */
function Kinds({ kind, q, region, year }: NoticeFilters) {
  const { words } = useSite();
  return (
    <nav class="kinds" aria-label={words.say('list.kinds')}>
      <ul>
        {[undefined, ...GROUPS].map((group) => (
          <li key={group ?? ''}>
            <Link to={listAddress(PATH, { kind: group, q, region, year })} current={group === kind}>
              {words.say(group ? `groups.${group}` : 'list.allKinds')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
