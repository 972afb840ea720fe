import { checkCitizenId } from '#src/kernel/citizen-id.js';
import { checkUscc } from '#src/kernel/uscc.js';
import { calculator } from './calculator.js';
import { secret, word } from './fields.js';
import { code, number, onDay, step, written } from './step.js';

const SEXES = { male: '男', female: '女' } as const;

const uscc = calculator({
  group: 'uscc',
  fields: { code: word() },
  compute: ({ code: text }) => {
    const found = checkUscc(text);
    const explanation = step({
      name: 'usccValid',
      figure: code(found.valid),
      formula: found.valid ? 'uscc-valid' : `uscc-${found.reason}`,
      inputs: {
        code: written(text),
        ...(found.valid && { region: written(found.region), organisation: written(found.organisation) }),
        ...(!found.valid && found.position !== undefined && { position: number(found.position) }),
      },
      rule: 'C5',
    });
    return { out: found.valid ? { valid: true, orgPartValid: true } : { valid: false }, explanation };
  },
});

/** The number itself is told nowhere: neither in the answer nor in its explanation. Rule: rulebook G5. */
const citizenId = calculator({
  group: 'citizen-id',
  fields: { id: secret() },
  compute: ({ id }) => {
    const found = checkCitizenId(id);
    const out = found.valid ? { valid: true, birth: found.birth, sex: SEXES[found.sex] } : { valid: false };
    const explanation = step({
      name: 'citizenIdValid',
      figure: code(found.valid),
      formula: found.valid ? 'citizen-id-valid' : `citizen-id-${found.reason}`,
      inputs: {
        ...(found.valid && { birth: onDay(found.birth), sex: written(SEXES[found.sex]) }),
        ...(!found.valid && found.position !== undefined && { position: number(found.position) }),
      },
      rule: 'C6',
    });
    return { out, explanation };
  },
});

export const IDENTITY = [uscc, citizenId];
