import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Assessment } from '../assessment.entity.js';
import { Rectification } from './rectification.entity.js';

const ASSESSMENT = {
  ...{ id: 'assessment', contractId: 'contract', purchaserId: 'purchaser', vendorId: 'vendor', regionCode: '310199' },
} as Assessment;
const DEMANDS = [{ indicator: 'P4', text: '补齐档案' }];
const outOfRange = expect.objectContaining({
  code: 'invalid-shape',
  fields: [{ path: 'dueOn', code: 'out-of-range', params: { min: '2026-10-15', max: '2026-11-13' } }],
});

let notice: Rectification;
beforeEach(() => {
  notice = Rectification.issued(ASSESSMENT, DEMANDS, '2026-10-14', '2026-11-13');
  notice.begin('issue', 'manager');
});

describe('a notice to mend', () => {
  it.each(['2026-10-14', '2026-11-14'] as const)('is not due on %s: within thirty days, and not today', (dueOn) => {
    expect(() => Rectification.issued(ASSESSMENT, DEMANDS, '2026-10-14', dueOn)).toThrow(outOfRange);
  });

  it('is answered in time or late, and closed by the other side', () => {
    notice.reply('deliverer', '2026-11-13', '已补齐 7 份');
    expect(notice).toMatchObject({ status: 'answered', isLate: false, answeredOn: '2026-11-13' });
    notice.confirm('manager', '2026-11-16');
    expect(notice).toMatchObject({ status: 'rectified', closedOn: '2026-11-16' });
  });

  it('that is answered after its day is answered late', () => {
    notice.reply('deliverer', '2026-11-14', '已补齐 7 份');
    expect(notice.isLate).toBe(true);
  });

  it('goes back with the reason and a new day; the answer that did not do is kept', () => {
    notice.reply('deliverer', '2026-11-16', '已补齐 3 份');
    notice.giveBack('manager', '2026-11-16', '还缺 4 份', '2026-11-30');
    expect(notice).toMatchObject({
      ...{ status: 'issued', dueOn: '2026-11-30', answer: null, isLate: false },
      returns: [{ on: '2026-11-16', reason: '还缺 4 份', dueOn: '2026-11-30', answer: '已补齐 3 份' }],
    });
  });
});
