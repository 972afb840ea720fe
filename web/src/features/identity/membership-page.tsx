import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { term } from '#web/app/texts.js';
import { instant, post } from '#web/components/format.js';
import { RecordPage } from '#web/components/record-page.js';

type Membership = components['schemas']['MembershipView'];

/** One post that somebody holds, from when to when. */
export default function MembershipPage(): ReactNode {
  return (
    <RecordPage<Membership>
      collection="memberships"
      title={({ displayName, post: held }) => `${displayName} ${post(held)}`}
      body={({ view }) => (
        <section className="sheet">
          <dl className="pairs">
            <dt>{term('userId')}</dt>
            <dd>
              <Link to={`/users/${view.userId}`}>{view.displayName}</Link> <span className="faint">{view.login}</span>
            </dd>
            <dt>{term('post')}</dt>
            <dd>{post(view.post)}</dd>
            <dt>{term('organisationId')}</dt>
            <dd>
              <Link to={`/organisations/${view.organisationId}`}>{view.organisationName}</Link>
            </dd>
            <dt>{term('grantedAt')}</dt>
            <dd className="figure">{instant(view.grantedAt)}</dd>
            {view.endedAt && (
              <>
                <dt>{term('endedAt')}</dt>
                <dd className="figure">{instant(view.endedAt)}</dd>
              </>
            )}
          </dl>
        </section>
      )}
    />
  );
}
