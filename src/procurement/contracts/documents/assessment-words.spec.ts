import { describe, expect, it } from '@jest/globals';
import type { ScoringRule } from '#src/procurement/tenders/calc/indicator.js';
import { GRADES } from '#src/procurement/tenders/calc/grade-terms.js';
import { aContractContent } from '#test/builders/a-contract-content.js';
import { assessmentVariables, renewalGrade, ruleWords } from './assessment-words.js';

const { assessment } = aContractContent();

describe('the rule of an indicator', () => {
  it.each<[ScoringRule, string]>([
    [{ kind: 'ratio', target: '0.95' }, '比率，目标不低于95%'],
    [{ kind: 'ratio', target: '1.0' }, '比率，目标100%'],
    [{ kind: 'count', target: '64' }, '数量，目标64'],
    [{ kind: 'reverse', target: '2', limit: '10' }, '反向，不高于2得满分，达到10不得分'],
    [{ kind: 'rubric' }, '量规'],
    [{ kind: 'deduction', threshold: '0.90', perPoint: '0.3' }, '低于90%的，每1个百分点扣0.3分'],
  ])('of %j is told in words', (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });
});

describe('the framework of the demo', () => {
  it('is printed with its twenty indicators', () => {
    const { indicators } = assessmentVariables(assessment);
    expect(indicators).toHaveLength(20);
    expect(indicators).toContainEqual({
      ...{ code: 'P1', group: '过程', name: '人员到岗率', weight: '5' },
      rule: '比率，目标不低于95%',
    });
  });

  it('says of each grade what it means', () => {
    expect(assessmentVariables(assessment).grades).toEqual(
      [
        ['优', '90分以上', '100%', '足额支付期末款，可以续签'],
        ['良', '80分以上不满90分', '95%', '按系数支付期末款，可以续签'],
        ['中', '60分以上不满80分', '80%', '按系数支付期末款，限期整改，不予续签'],
        ['差', '不满60分', '0%', '不支付期末款，限期整改，不予续签'],
      ].map(([grade, range, factor, consequence]) => ({ grade, range, factor, consequence })),
    );
  });
});

describe('the grade that allows a renewal', () => {
  const grades = (mayRenew: readonly boolean[]) =>
    Object.fromEntries(
      GRADES.map((grade, index) => [grade, { ...assessment.grades[grade], mayRenew: mayRenew[index] }]),
    ) as typeof assessment.grades;

  it.each([
    [[true, true, false, false], '良'],
    [[true, false, false, false], '优'],
    [[true, true, true, true], '差'],
    [[false, false, false, false], ''],
  ])('is, where %j may renew, %j', (mayRenew, name) => {
    expect(renewalGrade(grades(mayRenew))).toBe(name);
  });
});
