import { GRADES } from '#src/procurement/tenders/index.js';
import { GradeOf } from '../notices/performance.body.js';
import type { DatedPage } from '../shell/dated-list.js';
import { type Choices, FilterBar, NothingFound, Pager } from '../shell/filter-bar.js';
import { span } from '../shell/format.js';
import { listAddress } from '../shell/list-filters.js';
import type { Page } from '../shell/page.js';
import { Day, Link, Said, Table } from '../shell/parts.js';
import type { Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import type { ResultFilters, ResultRow } from './results.reads.js';

const PATH = '/results';

interface Listed {
  readonly filters: ResultFilters;
  readonly found: DatedPage<ResultRow>;
  readonly choices: Choices;
}

/** Results of assessments, each with its grade. */
export function resultsPage({ words }: Site, listed: Listed): Page {
  return {
    title: words.say('parts.results'),
    description: words.say('results.description'),
    path: listAddress(PATH, listed.filters),
    part: 'results',
    isPassing: Boolean(listed.filters.after),
    body: <Listing {...listed} />,
  };
}

function Listing({ filters, found, choices }: Listed) {
  const { words } = useSite();
  return (
    <div class="wide">
      <h1>{words.say('parts.results')}</h1>
      <p class="lead">{words.say('results.lead')}</p>
      <nav class="kinds" aria-label={words.say('results.grades')}>
        <ul>
          {[undefined, ...GRADES].map((grade) => (
            <li key={grade ?? ''}>
              <Link to={listAddress(PATH, { ...filters, grade, after: undefined })} current={grade === filters.grade}>
                {grade ? words.label('grade', grade) : words.say('results.all')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <FilterBar path={PATH} filters={filters} choices={choices} />
      {found.rows.length > 0 ? (
        <Table
          caption={words.say('parts.results')}
          rows={found.rows}
          columns={[
            { title: words.say('facts.publishedOn'), cell: ({ on }) => <Day on={on} /> },
            {
              title: words.say('facts.title'),
              isHead: true,
              cell: ({ id, title, contract }) => (
                <>
                  <Link to={`/notices/${id}`}>
                    <Said>{title}</Said>
                  </Link>
                  <small class="under">{contract}</small>
                </>
              ),
            },
            { title: words.say('facts.vendor'), cell: ({ vendor }) => <Said>{vendor}</Said> },
            { title: words.say('facts.evaluator'), cell: ({ evaluator }) => <Said>{evaluator}</Said> },
            { title: words.say('facts.period'), cell: ({ startsOn, endsOn }) => span(startsOn, endsOn) },
            { title: words.say('facts.points'), cell: ({ total }) => total, isFigure: true },
            { title: words.say('facts.grade'), cell: ({ grade }) => <GradeOf grade={grade} /> },
          ]}
        />
      ) : (
        <NothingFound path={PATH} filters={filters} />
      )}
      <Pager path={PATH} filters={filters} next={found.next} />
    </div>
  );
}
