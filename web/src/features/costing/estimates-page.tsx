import type { ReactNode } from 'react';
import { session } from '#web/api/session.js';
import { today } from '#web/app/today.js';
import { CollectionPage } from '#web/components/collection-page.js';
import { EstimateFields } from './estimate-editor.js';

const DIALOG_PX = 1320;

/** Estimates, and the editor for a new one. */
export default function EstimatesPage(): ReactNode {
  const { regionCode, organisationKind } = session.me()!.membership;
  const year = Number(today().slice(0, 4)) + 1;
  return (
    <CollectionPage
      collection="estimates"
      columns={[
        'number',
        'title',
        'price',
        'status',
        'computedAt',
        ...(organisationKind === 'purchaser' ? [] : ['purchaser', 'regionCode']),
      ]}
      create={{
        width: DIALOG_PX,
        layout: (schema) => <EstimateFields schema={schema} />,
        initial: {
          input: {
            region: regionCode,
            period: { start: `${year}-01-01`, months: 12 },
            ...{ taxLocation: 'city', thirteenthMonth: true, clients: [], managementRate: '0.08' },
            posts: [{}],
            directCosts: ['supervision', 'training', 'activities', 'office-transport'].map((code) => ({
              code,
              months: 1,
            })),
          },
        },
      }}
    />
  );
}
