import { NoticeList } from '../notices/notice-list.js';
import type { NoticeGroup } from '../notices/notice-groups.js';
import type { NoticeRow } from '../notices/notices.reads.js';
import { grouped, roundYuan } from '../shell/format.js';
import { listAddress } from '../shell/list-filters.js';
import type { Page } from '../shell/page.js';
import { Empty, Link } from '../shell/parts.js';
import { pathIn, type Site } from '../shell/site.js';
import { useSite } from '../shell/site-context.js';
import type { YearFigures } from './home.reads.js';

export interface HomeMatter {
  readonly figures: YearFigures;
  readonly newest: ReadonlyMap<NoticeGroup, readonly NoticeRow[]>;
}

/** The first page: what is new, what can be looked for, how much it is, and what all this is. */
export function homePage({ words }: Site, matter: HomeMatter): Page {
  return {
    title: words.say('shell.name'),
    description: words.say('shell.about'),
    path: '/',
    body: <Home {...matter} />,
  };
}

function Home({ figures, newest }: HomeMatter) {
  const { words, locale } = useSite();
  return (
    <>
      <section class="hero">
        <div class="wide">
          <h1>{words.say('shell.name')}</h1>
          <p>{words.say('home.lead')}</p>
          <form role="search" action={pathIn(locale, '/notices')} method="get">
            <label class="unseen" for="q">
              {words.say('list.words')}
            </label>
            <input id="q" type="search" name="q" maxlength={100} placeholder={words.say('home.placeholder')} />
            <button type="submit">{words.say('list.search')}</button>
          </form>
        </div>
      </section>
      <Figures {...figures} />
      <div class="wide groups">
        {[...newest].map(([group, rows]) => (
          <Newest group={group} rows={rows} key={group} />
        ))}
      </div>
      <section class="wide about" aria-labelledby="about">
        <h2 id="about">{words.say('home.what')}</h2>
        <p>{words.say('home.about')}</p>
        <ul class="ways">
          {(['everybody', 'vendors', 'papers'] as const).map((who) => (
            <li key={who}>
              <h3>{words.say(`home.for.${who}.title`)}</h3>
              <p>{words.say(`home.for.${who}.text`)}</p>
              <p>
                {who === 'vendors' ? (
                  <a href="/console/">{words.say(`home.for.${who}.link`)}</a>
                ) : (
                  <Link to={who === 'papers' ? '/verify' : '/notices'}>{words.say(`home.for.${who}.link`)}</Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Figures({ year, tenders, open, contracts, contractedFen, paidFen, assessments }: YearFigures) {
  const { words, locale } = useSite();
  const [contracted, paid] = [roundYuan(contractedFen, locale), roundYuan(paidFen, locale)];
  const figures = [
    { name: words.say('home.figures.tenders'), figure: grouped(String(tenders)), to: '/tenders' },
    { name: words.say('home.figures.open'), figure: grouped(String(open)), to: '/tenders?stage=open' },
    { name: words.say('home.figures.contracts'), figure: grouped(String(contracts)), to: '/contracts' },
    {
      name: words.say('home.figures.contracted', { unit: contracted.unit }),
      figure: contracted.figure,
      to: '/contracts',
    },
    { name: words.say('home.figures.paid', { unit: paid.unit }), figure: paid.figure, to: '/contracts' },
    { name: words.say('home.figures.assessments'), figure: grouped(String(assessments)), to: '/results' },
  ];
  return (
    <section class="wide" aria-labelledby="figures">
      <h2 id="figures" class="unseen">
        {words.say('home.figures.title', { year })}
      </h2>
      <ul class="figures">
        {figures.map(({ name, figure, to }) => (
          <li key={name}>
            <Link to={to}>
              <span>{name}</span>
              <strong>{figure}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p class="hint">{words.say('home.figures.hint', { year })}</p>
    </section>
  );
}

function Newest({ group, rows }: { readonly group: NoticeGroup; readonly rows: readonly NoticeRow[] }) {
  const { words } = useSite();
  return (
    <section aria-labelledby={`group-${group}`}>
      <header>
        <h2 id={`group-${group}`}>{words.say(`groups.${group}`)}</h2>
        <Link to={listAddress('/notices', { kind: group })}>
          {words.say('home.more')}
          <span class="unseen"> {words.say(`groups.${group}`)}</span>
        </Link>
      </header>
      {rows.length > 0 ? <NoticeList rows={rows} /> : <Empty title={words.say('list.nothingYet')} />}
    </section>
  );
}
