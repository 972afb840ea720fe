import { describe, expect, it } from '@jest/globals';
import { shanghaiInstant } from '#src/kernel/dates.js';
import { fen } from '#src/kernel/money.js';
import { Project, type ProjectTerms } from './project.entity.js';

const TERMS: ProjectTerms = {
  number: 'QYQ-CS-2026-018',
  name: '禁毒社会工作服务',
  estimateId: 'an-estimate',
  method: 'competitive_consultation',
  methodGround: 'government-purchased-services',
  methodApproval: null,
  industry: '其他未列明行业',
  smeReservation: 'none',
  smeGround: '财库〔2020〕46号第六条第一项',
  smeDeduction: '0.10',
};
const CEILING = fen(181_225_168);
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

function aDraft(terms: Partial<ProjectTerms> = {}, openTenderFen = fen(400_000_000)): Project {
  const purchaser = { id: 'purchaser', regionCode: '310199', openTenderFen };
  const project = Project.drafted(purchaser, CEILING, { ...TERMS, ...terms });
  project.begin('draft', 'officer');
  return project;
}
function aFiled(): Project {
  const project = aDraft();
  project.reserve('officer');
  project.plan('officer');
  project.file('regulator', '清采计〔2026〕0317号');
  return project;
}

describe('a project', () => {
  it('belongs to its purchaser and costs at most what was estimated', () => {
    expect(aDraft()).toMatchObject({
      ...TERMS,
      status: 'draft',
      purchaserId: 'purchaser',
      ownerId: 'purchaser',
      regionCode: '310199',
      ceilingFen: CEILING,
      agentId: null,
      planNumber: null,
    });
  });

  it('names a ground of the method that it is procured by (A2)', () => {
    expect(() => aDraft({ methodGround: 'default-method' })).toThrow(
      refused('ground-not-for-method', { rule: 'A2', field: 'methodGround' }),
    );
    expect(aDraft({ method: 'open_tender', methodGround: 'default-method' }).method).toBe('open_tender');
  });

  it('asks for the approval of another method from the threshold of the open tender on (A8)', () => {
    expect(() => aDraft({}, CEILING)).toThrow(
      refused('method-approval-required', { rule: 'A8', threshold: '1812251.68', field: 'methodApproval' }),
    );
    const methodApproval = { number: '清财采〔2026〕9号', date: '2026-07-10' } as const;
    expect(aDraft({ methodApproval }, CEILING).methodApproval).toEqual(methodApproval);
    expect(aDraft({ method: 'open_tender', methodGround: 'default-method' }, CEILING).methodApproval).toBeNull();
    expect(aDraft({}, fen(CEILING + 1)).methodApproval).toBeNull();
  });

  it('gives small enterprises 10 to 20 % or nothing, and nothing where the whole is reserved for them (A43)', () => {
    expect(() => aDraft({ smeDeduction: '0.09' })).toThrow(refused('sme-deduction-out-of-bounds', { rule: 'A43' }));
    expect(() => aDraft({ smeReservation: 'whole' })).toThrow(refused('deduction-in-reserved-project'));
    expect(aDraft({ smeReservation: 'whole', smeDeduction: '0' }).smeReservation).toBe('whole');
  });

  it('has its plan filed under a number, by another', () => {
    const project = aDraft();
    project.reserve('officer');
    project.plan('officer');
    expect(() => project.file('officer', 'J-1')).toThrow(refused('four-eyes', { earlier: 'plan' }));
    expect(project.planNumber).toBeNull();
    project.file('regulator', 'J-1');
    expect(project).toMatchObject({ status: 'filed', planNumber: 'J-1' });
  });

  it('may be planned again after its plan was returned', () => {
    const project = aDraft();
    project.reserve('officer');
    project.plan('officer');
    project.returnPlan('regulator');
    expect(project.status).toBe('reserved');
    project.plan('colleague');
    expect(project.takenBy.plan).toEqual(['officer', 'colleague']);
  });

  it('dates its intent by Shanghai', () => {
    const project = aFiled();
    expect(() => project.requireIntended()).toThrow(refused('project-not-ready', { status: 'filed' }));
    project.publishIntent('officer', new Date('2026-07-13T16:00:00Z'));
    expect(project.requireIntended()).toBe('2026-07-14');
  });

  it('names its agent with the agreement, in every state that is alive', () => {
    const mandate = { number: 'D-1', date: '2026-07-16', scope: ['编制文件'] } as const;
    for (const project of [aDraft(), aFiled()]) {
      const { status } = project;
      project.entrust('officer', 'agent', mandate);
      expect(project).toMatchObject({ status, agentId: 'agent', mandate });
    }
  });

  it('ends with a reason', () => {
    const project = aFiled();
    project.cancel('approver', '需求取消');
    expect(project).toMatchObject({ status: 'cancelled', cancelReason: '需求取消' });
    expect(() => project.publishIntent('officer', shanghaiInstant('2026-07-14', '10:00'))).toThrow(
      refused('illegal-transition', { status: 'cancelled', allowed: [] }),
    );
  });
});
