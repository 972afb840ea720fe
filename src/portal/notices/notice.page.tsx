import { Link, Day, Facts, Moment, Said } from '../shell/parts.js';
import type { Page } from '../shell/page.js';
import { useSite } from '../shell/site-context.js';
import type { Site } from '../shell/site.js';
import { NoticeContent } from './notice-content.js';
import { CaseNotices } from './notice-list.js';
import type { NoticeRow, PublishedNotice } from './notices.reads.js';

export interface NoticeMatter {
  readonly notice: PublishedNotice;
  readonly place: string;
  /** everything that was announced of the same purchase, this one among it */
  readonly others: readonly NoticeRow[];
}

/** One notice, as an official document. */
export function noticePage({ words }: Site, matter: NoticeMatter): Page {
  const { id, kind, title, purchaser } = matter.notice;
  const what = words.say(`kinds.${kind}`);
  return {
    title: `${title} ${what}`,
    description: words.say('notice.description', { what, title, purchaser }),
    path: `/notices/${id}`,
    part: 'notices',
    body: <NoticePaper {...matter} />,
  };
}

function NoticePaper({ notice, place, others }: NoticeMatter) {
  const { words } = useSite();
  const { kind, title, purchaser, at, endsOn, tenderId } = notice;
  return (
    <div class="wide">
      <nav class="crumbs" aria-label={words.say('shell.crumbs')}>
        <Link to="/notices">{words.say('parts.notices')}</Link>
        {tenderId && <Link to={`/tenders/${tenderId}`}>{words.say('notice.toTender')}</Link>}
      </nav>
      <article class="paper">
        <h1>
          <Said>{title}</Said> <span class="kind-of-paper">{words.say(`kinds.${kind}`)}</span>
        </h1>
        <Facts
          rows={[
            [words.say('facts.purchaser'), <Said>{purchaser}</Said>],
            [words.say('facts.region'), <Said>{place}</Said>],
            [words.say('facts.project'), notice.projectNumber],
            [words.say('facts.publishedAt'), <Moment at={at} />],
            endsOn && [words.say('facts.noticeEnds'), <Day on={endsOn} />],
          ]}
        />
        <div class="content">
          <NoticeContent {...notice} />
        </div>
        <p class="signature">
          <Said>{purchaser}</Said>
          <br />
          <Day on={notice.on} />
        </p>
      </article>
      {others.length > 1 && (
        <aside class="others" aria-labelledby="others">
          <h2 id="others">{words.say('notice.others')}</h2>
          <CaseNotices rows={others} currentId={notice.id} />
        </aside>
      )}
    </div>
  );
}
