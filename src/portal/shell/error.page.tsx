import type { Page } from './page.js';
import { Link } from './parts.js';
import type { Words } from './words.js';

/** What went wrong, whose turn it is, and where to go on from here. @param traceId under which the operator finds it */
export function errorPage(words: Words, status: number, traceId: string): Page {
  const kind = status === 404 ? 'missing' : status >= 500 ? 'broken' : 'refused';
  const title = words.say(`errors.${kind}.title`);
  return {
    title,
    path: '/',
    body: (
      <div class="wide narrow notice-of-error">
        <p class="error-status">{status}</p>
        <h1>{title}</h1>
        <p>{words.say(`errors.${kind}.text`)}</p>
        {kind === 'broken' && <p class="trace">{words.say('errors.trace', { traceId })}</p>}
        <p class="links">
          <Link to="/">{words.say('errors.home')}</Link>
          <Link to="/notices">{words.say('errors.notices')}</Link>
          <Link to="/verify">{words.say('errors.verify')}</Link>
        </p>
      </div>
    ),
  };
}
