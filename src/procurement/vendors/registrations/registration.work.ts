import { defineWork } from '#src/platform/work/index.js';
import { STATUTORY_CONDITIONS } from '../calc/dossier.js';
import { registrationAccess } from './registration.access.js';
import { registrationLifecycle } from './registration.lifecycle.js';

/** A registration on its way; what a letter asked for is mended by the day that the letter names. */
export const registrationWork = defineWork({
  lifecycle: registrationLifecycle,
  mine: registrationAccess.write,
  from: 'vendor_registration t join organisation o on o.id = t.vendor_id',
  number: 'o.uscc',
  title: 'o.name',
  due: { on: `case when t.status = 'returned' then t.letters -> -1 ->> 'mendBy' end`, rule: 'C1' },
  duties: [
    { take: 'declare', when: `jsonb_array_length(t.declarations) < ${STATUTORY_CONDITIONS.length}` },
    { take: 'submit' },
    { take: 'verify' },
  ],
});
