import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Inquiry } from './inquiry.entity.js';
import { inquiryLifecycle, type InquiryAction, type InquiryStatus } from './inquiry.lifecycle.js';

const TENDER = { id: 'a-tender', purchaserId: 'purchaser', agentId: 'agent', regionCode: '310199' };

function asked(on: DateText): Inquiry {
  const asker = { vendorId: 'vendor', part: '评分表 S9', question: '从业年限自何时起算？' };
  const inquiry = Inquiry.asked(TENDER, asker, shanghaiInstant(on, '17:00'), officialCalendar());
  inquiry.begin('ask', 'somebody');
  return inquiry;
}

describe('an inquiry', () => {
  it.each<[DateText, DateText]>([
    ['2026-08-17', '2026-08-20'],
    ['2026-08-20', '2026-08-25'],
    ['2026-09-29', '2026-10-09'],
  ])('of %s is answered by %s: three working days (A19)', (on, dueOn) => {
    expect(asked(on)).toMatchObject({
      answerDueOn: dueOn,
      ownerId: 'purchaser',
      tenderId: 'a-tender',
      status: 'asked',
    });
  });

  it('is in time on its last day, and late from the next on', () => {
    const [inTime, late] = [asked('2026-08-17'), asked('2026-08-17')];
    inTime.reply('officer', '自取得证书之日起。', shanghaiInstant('2026-08-20', '23:59'));
    late.reply('officer', '自取得证书之日起。', shanghaiInstant('2026-08-21', '00:00'));
    expect(inTime).toMatchObject({ status: 'answered', isLate: false, answer: '自取得证书之日起。' });
    expect(late).toMatchObject({ status: 'answered', isLate: true });
  });

  const LEADS_TO: Record<InquiryStatus, Partial<Record<InquiryAction, InquiryStatus>>> = {
    asked: { answer: 'answered', withdraw: 'withdrawn' },
    answered: {},
    withdrawn: {},
  };

  it.each(
    inquiryLifecycle.states.flatMap((status) =>
      (['ask', 'answer', 'withdraw'] as const).map((action) => ({ status, action })),
    ),
  )('leads from $status by $action where the table says', ({ status, action }) => {
    const to = LEADS_TO[status][action];
    const step = () => inquiryLifecycle.next({ status }, action);
    if (to) expect(step()).toBe(to);
    else expect(step).toThrow(expect.objectContaining({ code: 'illegal-transition' }));
  });
});
