import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDossier, aMember, declarations } from '#test/builders/a-vendor.js';
import type { Dossier } from './dossier.js';
import { checkRequirements, type RequirementSubject, type TeamMember } from './requirements.js';
import type { RequirementRule } from './requirement-rules.js';

const ON = '2026-08-26';
type Rule = Omit<RequirementRule, 'code'>;

const registered = (over: Partial<Dossier> = {}): RequirementSubject => ({
  registration: { dossier: { ...aDossier(), ...over }, declarations: declarations() },
  team: [],
});
const team = (...members: Partial<TeamMember>[]): RequirementSubject => ({
  registration: null,
  team: members.map(aMember),
});
const uncertified = { certificates: [] };
const judged = (rule: Rule, subject: RequirementSubject) =>
  checkRequirements([{ code: 'X', ...rule }], subject, ON).findings[0]!;

describe('what a registration tells', () => {
  it.each<[string, Rule, Partial<Dossier>, string]>([
    ['an inspection passed', { kind: 'annual-inspection' }, {}, 'pass'],
    [
      'an inspection failed',
      { kind: 'annual-inspection' },
      { inspections: [{ year: 2025, result: 'failed', fileId: 'f' }] },
      'violation',
    ],
    [
      'an inspection just passed',
      { kind: 'annual-inspection' },
      { inspections: [{ year: 2025, result: 'basically-passed', fileId: 'f' }] },
      'uncertain',
    ],
    [
      'an inspection of too long ago',
      { kind: 'annual-inspection' },
      { inspections: [{ year: 2024, result: 'passed', fileId: 'f' }] },
      'uncertain',
    ],
    ['no inspection', { kind: 'annual-inspection' }, { inspections: [] }, 'uncertain'],
    [
      'an enterprise, which nobody inspects',
      { kind: 'annual-inspection' },
      { legalForm: 'enterprise' },
      'not-applicable',
    ],
    ['three lists looked at', { kind: 'credit-lists', checkedFrom: '2026-07-07' }, {}, 'pass'],
    ['looks of too long ago', { kind: 'credit-lists', checkedFrom: '2026-07-08' }, {}, 'uncertain'],
    [
      'an entry in a list',
      { kind: 'credit-lists', checkedFrom: '2026-07-08' },
      { creditChecks: [{ list: 'major-tax-violators', checkedOn: '2026-07-07', isListed: true, fileId: 'f' }] },
      'violation',
    ],
    ['a charter that names it', { kind: 'charter-scope', words: ['禁毒', '戒毒'] }, {}, 'pass'],
    ['a charter that does not', { kind: 'charter-scope', words: ['养老'] }, {}, 'violation'],
    ['six declarations', { kind: 'statutory-conditions' }, {}, 'pass'],
  ])('%s: %j is %4$s', (_, rule, over, finding) => {
    expect(judged(rule, registered(over)).finding).toBe(finding);
  });

  it('leaves open what is not declared', () => {
    const subject = {
      registration: { ...registered().registration!, declarations: declarations().slice(1) },
      team: [],
    };
    expect(judged({ kind: 'statutory-conditions' }, subject)).toMatchObject({
      finding: 'uncertain',
      facts: { conditions: ['civil-liability'] },
    });
  });

  it('is open for whoever has none: to bid needs no registration', () => {
    for (const kind of ['statutory-conditions', 'credit-lists', 'annual-inspection', 'charter-scope'] as const)
      expect(judged({ kind, checkedFrom: ON, words: ['禁毒'] }, team())).toMatchObject({
        finding: 'uncertain',
        facts: {},
      });
  });
});

describe('what a team tells', () => {
  it('is whether six of ten hold a certificate, by the people assigned', () => {
    const of = (certified: number) =>
      team(...Array.from({ length: 10 }, (_, index) => (index < certified ? {} : uncertified)));
    const rule = { kind: 'certified-staff', minimum: 6, level: 'assistant-social-worker' } as const;
    expect(judged(rule, of(6))).toMatchObject({ finding: 'pass', facts: { certified: 6, minimum: 6 } });
    expect(judged(rule, of(5)).finding).toBe('violation');
    expect(judged({ kind: 'assigned-staff', minimum: 10 }, of(0)).finding).toBe('pass');
    expect(judged({ kind: 'assigned-staff', minimum: 11 }, of(0)).finding).toBe('violation');
  });

  it('compares a share exactly, however many the people are', () => {
    const rule = { kind: 'certified-share', share: '0.6', level: 'assistant-social-worker' } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (assigned, certified) => {
        const members = Array.from({ length: assigned }, (_, index) => (index < certified ? {} : uncertified));
        const holds = Math.min(certified, assigned) * 10 >= assigned * 6;
        expect(judged(rule, team(...members)).finding).toBe(holds ? 'pass' : 'violation');
      }),
    );
    expect(judged(rule, team()).finding).toBe('uncertain');
  });

  it('counts a certificate on the day that is judged for', () => {
    const ending = {
      certificates: [{ level: 'social-worker', issuedOn: '2020-01-01', expiresOn: '2026-08-25' }],
    } as const;
    const rule = { kind: 'certified-staff', minimum: 1, level: 'social-worker' } as const;
    expect(judged(rule, team(ending)).finding).toBe('violation');
    expect(checkRequirements([{ code: 'X', ...rule }], team(ending), '2026-08-25').findings[0]!.finding).toBe('pass');
  });

  it('is whether the lead holds the level', () => {
    const rule = { kind: 'lead-certificate', level: 'social-worker' } as const;
    const holder = { certificates: [{ level: 'senior-social-worker', issuedOn: '2020-01-01' }] } as const;
    expect(judged(rule, team({}, { ...holder, isLead: true, code: '社工9' }))).toMatchObject({
      finding: 'pass',
      facts: { lead: '社工9', held: 'senior-social-worker' },
    });
    expect(judged(rule, team({ isLead: true }, holder)).finding).toBe('violation');
    expect(judged(rule, team(holder)).finding).toBe('uncertain');
  });

  it('is who lacks a contract or insurance, by their codes', () => {
    const subject = team({}, { code: '社工2', hasLabourContract: false }, { code: '社工3', hasSocialInsurance: false });
    expect(judged({ kind: 'labour-contracts' }, subject)).toMatchObject({
      finding: 'violation',
      facts: { assigned: 3, missing: ['社工2'] },
    });
    expect(judged({ kind: 'social-insurance' }, subject)).toMatchObject({ facts: { missing: ['社工3'] } });
    expect(judged({ kind: 'labour-contracts' }, team({})).finding).toBe('pass');
    expect(judged({ kind: 'labour-contracts' }, team()).finding).toBe('uncertain');
  });
});

describe('a check', () => {
  it('keeps all it rests on, so that it comes out the same again', () => {
    const rules = [{ code: 'X1', kind: 'assigned-staff', minimum: 1 }] as const;
    const check = checkRequirements(rules, team({}), ON);
    const kept = JSON.parse(JSON.stringify(check)) as typeof check;
    expect(checkRequirements(kept.rules, kept.subject, kept.on)).toEqual(kept);
  });
});
