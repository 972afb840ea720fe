import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { aDocument } from '#test/builders/a-purchase.js';
import { officialCalendar } from '#test/support/calendar.js';
import { Project } from './project.entity.js';
import { Tender, type TenderContent } from './tender.entity.js';

const calendar = officialCalendar();
const DEADLINE = shanghaiInstant('2026-08-26', '10:00');
const CONTENT: TenderContent = {
  title: '竞争性磋商',
  document: aDocument('a-catalogue'),
  documentsUntil: '2026-08-20',
  bidDeadline: DEADLINE,
};
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

const PURCHASER = { id: 'purchaser', regionCode: '310199', openTenderFen: 400_000_000 as never };

/** A project whose intent was published on 14 July 2026. */
function aProject(): Project {
  const project = Project.drafted(PURCHASER, 181_225_168 as never, {
    methodApproval: null,
    number: 'QYQ-CS-2026-018',
    name: '禁毒社会工作服务',
    estimateId: 'an-estimate',
    method: 'competitive_consultation',
    methodGround: 'government-purchased-services',
    industry: '其他未列明行业',
    smeReservation: 'none',
    smeGround: '财库〔2020〕46号第六条第一项',
    smeDeduction: '0.10',
  });
  project.begin('draft', 'officer');
  project.reserve('officer');
  project.plan('officer');
  project.file('regulator', '清采计〔2026〕0317号');
  project.publishIntent('officer', shanghaiInstant('2026-07-14', '10:00'));
  return project;
}
function aDraft(project = aProject(), content: Partial<TenderContent> = {}): Tender {
  const tender = Tender.drafted(project, 'T-1', { ...CONTENT, ...content });
  tender.begin('draft', 'drafter');
  return tender;
}
function anApproved(project = aProject(), content: Partial<TenderContent> = {}): Tender {
  const tender = aDraft(project, content);
  tender.submit('drafter');
  tender.approve('approver');
  return tender;
}
const noticeDay = shanghaiInstant('2026-08-13', '09:00');
function aPublished(): Tender {
  const project = aProject();
  const tender = anApproved(project);
  tender.publish('drafter', noticeDay, project, calendar);
  return tender;
}

describe('a tender that is drafted', () => {
  it('takes from its project whose it is, what it may cost and how it is procured', () => {
    const project = aProject();
    project.entrust('officer', 'agent', { number: 'D-1', date: '2026-07-16', scope: ['编制文件'] });
    expect(aDraft(project)).toMatchObject({
      status: 'draft',
      projectId: project.id,
      purchaserId: 'purchaser',
      ownerId: 'purchaser',
      agentId: 'agent',
      regionCode: '310199',
      method: 'competitive_consultation',
      ceilingFen: 181_225_168,
      noticeOn: null,
      nextDueAt: null,
    });
  });

  it('needs a project whose intent is published', () => {
    const project = Project.drafted(PURCHASER, 1 as never, aProject());
    project.begin('draft', 'officer');
    expect(() => Tender.drafted(project, 'T-1', CONTENT)).toThrow(
      refused('project-not-ready', { status: 'draft', needed: 'intended' }),
    );
  });

  it('is written anew as a whole', () => {
    const tender = aDraft();
    tender.redraft('colleague', { ...CONTENT, title: '第二稿' });
    expect(tender).toMatchObject({
      title: '第二稿',
      status: 'draft',
      takenBy: { draft: ['drafter'], redraft: ['colleague'] },
    });
  });
});

describe('a tender whose custodians are named', () => {
  it.each<[string, () => Tender]>([
    ['a draft', aDraft],
    ['an approved one', anApproved],
  ])('tells how many of them open it together: %s', (_, make) => {
    const tender = make();
    const { status } = tender;
    tender.nameCustodians('drafter', 2);
    expect(tender).toMatchObject({ status, custodyThreshold: 2 });
    expect(() => tender.requireKeysOpen('custodian')).not.toThrow();
  });
});

describe('a tender that is checked', () => {
  it('is submitted only when its document keeps the rules', () => {
    const [price, ...others] = CONTENT.document.criteria;
    const document = { ...CONTENT.document, criteria: [{ ...price!, weight: '21' }, ...others] };
    expect(() => aDraft(aProject(), { document }).submit('drafter')).toThrow(
      refused('weights-not-100', { total: '101' }),
    );
  });

  it('goes back with a reason, which falls away when it is submitted again', () => {
    const tender = aDraft();
    tender.submit('drafter');
    tender.return('approver', '评分规则须量化');
    expect(tender).toMatchObject({ status: 'draft', returnReason: '评分规则须量化' });
    tender.submit('drafter');
    expect(tender.returnReason).toBeNull();
  });

  it('goes back after its approval too, and is approved anew', () => {
    const tender = anApproved();
    tender.return('approver', '补充资格条件');
    tender.redraft('approver', CONTENT);
    tender.submit('drafter');
    expect(() => tender.approve('approver')).toThrow(refused('four-eyes', { earlier: 'redraft' }));
    tender.approve('another');
    expect(tender.status).toBe('approved');
  });
});

describe('a tender that is published', () => {
  it('gets its statutory dates, and is due at its deadline', () => {
    expect(aPublished()).toMatchObject({
      status: 'published',
      noticeOn: '2026-08-13',
      noticeEnds: '2026-08-18',
      nextDueAt: DEADLINE,
    });
  });

  it('is dated by Shanghai, whatever the zone of the machine', () => {
    const project = aProject();
    const lateEvening = new Date('2026-08-13T15:59:59Z');
    const tender = anApproved(project);
    tender.publish('drafter', lateEvening, project, calendar);
    expect(tender.noticeOn).toBe('2026-08-13');
    const dayBefore = new Date('2026-08-12T15:59:59Z');
    expect(() => anApproved(project).publish('drafter', dayBefore, project, calendar)).toThrow(
      refused('notice-before-intent-period', { rule: 'A5', earliest: '2026-08-13' }),
    );
  });

  it('waits for a project that stands where it should', () => {
    const project = aProject();
    const tender = anApproved(project);
    project.cancel('approver', '需求取消');
    expect(() => tender.publish('drafter', noticeDay, project, calendar)).toThrow(
      refused('project-not-ready', { status: 'cancelled' }),
    );
  });

  it('grants no deduction for shared contracts in a reserved project (A43)', () => {
    const project = Object.assign(aProject(), { smeReservation: 'whole' });
    const tender = anApproved(project, { document: { ...CONTENT.document, smeSharedDeduction: '0.05' } });
    expect(() => tender.publish('drafter', noticeDay, project, calendar)).toThrow(
      refused('deduction-in-reserved-project', { rule: 'A43', field: 'document.smeSharedDeduction' }),
    );
  });

  it('is corrected by the rules of a correction, and is due at its new deadline', () => {
    const tender = aPublished();
    const bidDeadline = shanghaiInstant('2026-08-28', '10:00');
    const correction = { before: CONTENT, after: { ...CONTENT, title: '更正', bidDeadline }, affectsBids: true };
    tender.amend('drafter', correction, shanghaiInstant('2026-08-22', '10:00'), calendar);
    expect(tender).toMatchObject({ title: '更正', bidDeadline, nextDueAt: bidDeadline, status: 'published' });
    expect(tender.drainSteps().at(-1)).toMatchObject({ action: 'amend', emits: 'tender.amended' });
    tender.settleDue(DEADLINE);
    expect(tender.status).toBe('published');
    const late = { ...correction, before: correction.after };
    expect(() => tender.amend('drafter', late, shanghaiInstant('2026-08-26', '10:00'), calendar)).toThrow(
      refused('amendment-needs-postponement', { earliest: '2026-08-31' }),
    );
  });

  it('takes no more keys', () => {
    const tender = aPublished();
    expect(() => tender.requireKeysOpen('custodian')).toThrow(refused('illegal-transition', { action: 'set-key' }));
    expect(() => tender.nameCustodians('drafter', 2)).toThrow(refused('illegal-transition'));
  });

  it('is closed from its deadline on, and not a moment before', () => {
    const tender = aPublished();
    tender.settleDue(new Date(DEADLINE.getTime() - 1));
    expect(tender.status).toBe('published');
    tender.settleDue(DEADLINE);
    expect(tender).toMatchObject({ status: 'closed', nextDueAt: null });
    expect(tender.drainSteps().at(-1)).toMatchObject({ action: 'close', by: 'system', emits: 'tender.closed' });
  });

  it('is closed once, and nothing else is ever closed by the clock', () => {
    const tender = aPublished();
    tender.settleDue(DEADLINE);
    tender.drainSteps();
    tender.settleDue(DEADLINE);
    expect(tender.drainSteps()).toEqual([]);
    const unpublished = anApproved();
    unpublished.settleDue(shanghaiInstant('2027-01-01', '00:00'));
    expect(unpublished.status).toBe('approved');
  });

  it.each<[string, () => Tender]>([
    ['a draft', aDraft],
    ['an approved one', anApproved],
    ['a published one', aPublished],
  ])('is given up with its reason, and is due no more: %s', (_, make) => {
    const tender = make();
    tender.cancel('approver', '需求重大变化');
    expect(tender).toMatchObject({ status: 'cancelled', cancelReason: '需求重大变化', nextDueAt: null });
    tender.settleDue(DEADLINE);
    expect(tender.status).toBe('cancelled');
  });
});
