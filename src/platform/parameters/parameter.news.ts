import { newsDesk, people } from '#src/platform/notifications/index.js';

/** Whoever proposed a row of law learns that it is in force. */
export const ParameterNews = newsDesk({
  subject: 'parameter',
  from: 'parameter t',
  params: `'source', t.source_document, 'kind', t.kind, 'from', t.effective_from`,
  news: [
    {
      event: 'parameter.activated',
      to: [
        people(
          `select u::uuid from jsonb_array_elements_text(t.taken_by -> 'propose') u`,
          'm.organisation_id',
          'system_admin',
          'budget_officer',
        ),
      ],
    },
  ],
});
