import { Marked } from '../shell/filter-bar.js';
import { Day, Link, Said } from '../shell/parts.js';
import { useSite } from '../shell/site-context.js';
import type { NoticeRow } from './notices.reads.js';
import { cutAt } from './snippet.js';

interface Rows {
  readonly rows: readonly NoticeRow[];
  readonly terms?: readonly string[];
  readonly snippets?: ReadonlyMap<string, string>;
}

/** Notices one below the other: the day, the kind, the title, whose it is. */
export function NoticeList({ rows, terms = [], snippets = new Map() }: Rows) {
  const { words } = useSite();
  return (
    <ul class="notices">
      {rows.map(({ id, kind, title, on, purchaser }) => {
        const snippet = snippets.get(id);
        return (
          <li key={id}>
            <Day on={on} />
            <span class={`kind kind-${kind}`}>{words.say(`kinds.${kind}`)}</span>
            <div class="what">
              <Link to={`/notices/${id}`}>
                <Marked parts={cutAt(title, terms)} />
              </Link>
              {snippet && (
                <p class="snippet">
                  <Marked parts={cutAt(snippet, terms)} />
                </p>
              )}
            </div>
            <span class="whose">
              <Said>{purchaser}</Said>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What was announced of one purchase, by its day and its kind. @param currentId the one that the reader is at */
export function CaseNotices({ rows, currentId }: { readonly rows: readonly NoticeRow[]; readonly currentId?: string }) {
  const { words } = useSite();
  return (
    <ul class="plain">
      {rows.map(({ id, on, kind }) => (
        <li key={id}>
          <Day on={on} />{' '}
          {id === currentId ? (
            <strong aria-current="page">{words.say(`kinds.${kind}`)}</strong>
          ) : (
            <Link to={`/notices/${id}`}>{words.say(`kinds.${kind}`)}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
