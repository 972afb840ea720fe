import { Rate } from '#src/kernel/rate.js';
import type { TemplateVariables } from '#src/platform/documents/index.js';
import {
  type Grade,
  GRADE_FLOORS,
  GRADES,
  type GradeTerm,
  type Indicator,
  type IndicatorGroup,
  type ScoringRule,
} from '#src/procurement/tenders/index.js';
import type { ContractContent } from '../calc/contract-content.js';
import { percentWords } from './words.js';

const GROUPS: Readonly<Record<IndicatorGroup, string>> = {
  process: '过程',
  output: '产出',
  effect: '效益',
  satisfaction: '满意度',
};

const GRADE_NAMES: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };

/** The framework and what each grade means, as annex and clause print them. Rules: rulebook E1, E2, E4, E7. */
export function assessmentVariables({
  indicators,
  grades,
  commentWorkingDays,
}: ContractContent['assessment']): TemplateVariables {
  return {
    commentDays: commentWorkingDays,
    indicators: indicators.map(indicatorRow),
    grades: GRADES.map((grade) => gradeRow(grade, grades[grade])),
  };
}

function indicatorRow({ code, name, group, weight, rule }: Indicator): TemplateVariables {
  return { code, group: GROUPS[group], name, weight, rule: ruleWords(rule) };
}

/** How an indicator turns what was found into points, in words. Rule: rulebook E4. */
export function ruleWords(rule: ScoringRule): string {
  switch (rule.kind) {
    case 'ratio':
      return Rate.parse(rule.target).equals(Rate.ONE)
        ? '比率，目标100%'
        : `比率，目标不低于${percentWords(rule.target)}`;
    case 'count':
      return `数量，目标${rule.target}`;
    case 'reverse':
      return `反向，不高于${rule.target}得满分，达到${rule.limit}不得分`;
    case 'rubric':
      return '量规';
    case 'deduction':
      return `低于${percentWords(rule.threshold)}的，每1个百分点扣${rule.perPoint}分`;
  }
}

function gradeRow(grade: Grade, term: GradeTerm): TemplateVariables {
  return {
    grade: GRADE_NAMES[grade],
    range: rangeWords(grade),
    factor: percentWords(term.factor),
    consequence: consequenceWords(term),
  };
}

function rangeWords(grade: Grade): string {
  const better = GRADES[GRADES.indexOf(grade) - 1];
  return [
    GRADE_FLOORS[grade] > 0 ? `${GRADE_FLOORS[grade]}分以上` : '',
    better ? `不满${GRADE_FLOORS[better]}分` : '',
  ].join('');
}

function consequenceWords({ factor, mayRenew, mustRectify }: GradeTerm): string {
  const rate = Rate.parse(factor);
  const payment = rate.isZero() ? '不支付期末款' : rate.equals(Rate.ONE) ? '足额支付期末款' : '按系数支付期末款';
  return [payment, ...(mustRectify ? ['限期整改'] : []), mayRenew ? '可以续签' : '不予续签'].join('，');
}

/** 良: the last grade with which the contract may be renewed; empty when none allows it. */
export function renewalGrade(grades: ContractContent['assessment']['grades']): string {
  const last = GRADES.findLast((grade) => grades[grade].mayRenew);
  return last ? GRADE_NAMES[last] : '';
}
