import { at, newsDesk } from '#src/platform/notifications/index.js';

const vendor = [at('t.vendor_id', 'bid_manager', 'signatory')];

/** A vendor learns what became of its registration. */
export const RegistrationNews = newsDesk({
  subject: 'vendor-registration',
  from: 'vendor_registration t',
  params: `'mendBy', t.letters -> -1 ->> 'mendBy', 'validUntil', t.valid_until`,
  news: [
    { event: 'vendor-registration.returned', to: vendor },
    { event: 'vendor-registration.verified', to: vendor },
    { event: 'vendor-registration.lapsed', to: vendor },
  ],
});
