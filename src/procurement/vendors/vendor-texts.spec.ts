import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '#src/platform/config/project-root.js';
import { LOCALES } from '#src/platform/i18n/i18n.js';
import { aDossier, aMember, declarations } from '#test/builders/a-vendor.js';
import { CREDIT_LISTS, INSPECTION_RESULTS, PROOF_KINDS, STATUTORY_CONDITIONS } from './calc/dossier.js';
import { GAP_CODES, REGISTRATION_ITEMS, registrationGaps } from './calc/gaps.js';
import { CERTIFICATE_LEVELS } from './calc/certificate.js';
import { LEGAL_FORM_CODES } from './calc/legal-form.js';
import { BAR_KINDS, REQUIREMENT_KINDS } from './calc/requirement-rules.js';
import { checkRequirements, FINDINGS } from './calc/requirements.js';
import { findingMessage, gapMessage } from './vendor-texts.js';

type Texts = Record<string, Record<string, string>>;
const textsOf = (locale: string, file: string) =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'locales', locale, `${file}.json`), 'utf8')) as Texts;

describe('the texts of vendors', () => {
  it.each(LOCALES)('of %s name every gap and every requirement, and nothing else', (locale) => {
    const { gap, requirement } = textsOf(locale, 'vendors');
    expect(Object.keys(gap!)).toEqual(GAP_CODES);
    expect(Object.keys(requirement!)).toEqual(['no-registration', ...REQUIREMENT_KINDS]);
  });

  it('take the same values in both languages', () => {
    const placeholders = (locale: string) =>
      Object.values(textsOf(locale, 'vendors')).flatMap((texts) =>
        Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\{[^}]*\}\}/g) ?? []).sort()]),
      );
    expect(placeholders('en')).toEqual(placeholders('zh-CN'));
  });

  it.each(LOCALES)('of %s have a word for every code that they can name', (locale) => {
    const labels = textsOf(locale, 'labels');
    expect(Object.keys(labels['legal-form']!)).toEqual(LEGAL_FORM_CODES);
    expect(Object.keys(labels['registration-item']!)).toEqual(REGISTRATION_ITEMS);
    expect(Object.keys(labels['statutory-condition']!)).toEqual(STATUTORY_CONDITIONS);
    expect(Object.keys(labels['credit-list']!)).toEqual(CREDIT_LISTS);
    expect(Object.keys(labels['proof-kind']!)).toEqual(PROOF_KINDS);
    expect(Object.keys(labels['inspection-result']!)).toEqual(['none', ...INSPECTION_RESULTS]);
    expect(Object.keys(labels['certificate-level']!)).toEqual(['none', ...CERTIFICATE_LEVELS]);
    expect(Object.keys(labels.finding!)).toEqual(FINDINGS);
    expect(Object.keys(labels['requirement-bar']!)).toEqual(BAR_KINDS);
  });

  it('say in whole sentences what is missing', () => {
    const dossier = aDossier({ inspections: [], proofs: [] });
    const roster = { employed: 12, certified: 8, withoutContract: 0, withoutInsurance: 3 };
    const gaps = registrationGaps({ dossier, declarations: declarations() }, roster, '2026-07-15');
    expect(gaps.map((gap) => gapMessage(gap, 'zh-CN'))).toEqual([
      '缺 2025 年度检查结论。',
      '缺少的证明材料：财务状况报告、依法纳税材料、社会保险缴纳清单、设备和专业技术能力材料。',
      '社会保险缴纳清单缺 3 人。',
    ]);
    expect(gapMessage(gaps[0]!, 'en')).toBe('The conclusion of the annual inspection of 2025 is missing.');
  });

  it('say how each requirement came out, with a value in every place', () => {
    const rules = REQUIREMENT_KINDS.map((kind) => ({
      code: kind,
      kind,
      minimum: 2,
      share: '0.6',
      level: 'social-worker' as const,
      words: ['禁毒'],
      checkedFrom: '2026-07-07' as const,
    }));
    const subject = {
      registration: { dossier: aDossier({ inspections: [] }), declarations: declarations() },
      team: [aMember({ hasLabourContract: false })],
    };
    const { findings } = checkRequirements(rules, subject, '2026-07-15');
    for (const locale of LOCALES)
      for (const finding of findings) expect(findingMessage(finding, locale)).not.toMatch(/—|\{\{|requirement\.|none-/);
    const messages = Object.fromEntries(findings.map((finding) => [finding.code, findingMessage(finding, 'zh-CN')]));
    expect(messages).toMatchObject({
      'annual-inspection': '待核实：应提供 2025 年度检查结论；已提供的最近年度：无，结论：未提供。',
      'assigned-staff': '不符合：拟派 1 人，要求不少于 2 人。',
      'lead-certificate': '待核实：项目负责人：无（未持证）；要求社会工作师及以上。',
      'labour-contracts': '不符合：拟派 1 人，未提供劳动合同的：社工1。',
      'social-insurance': '符合：拟派 1 人，未提供社会保险缴纳证明的：无。',
    });
  });

  it('say it where there is no registration', () => {
    const rules = [{ code: 'X', kind: 'statutory-conditions' as const }];
    const [finding] = checkRequirements(rules, { registration: null, team: [] }, '2026-07-15').findings;
    expect(findingMessage(finding!, 'zh-CN')).toBe('待核实：尚无信息登记，须在响应文件中证明。');
  });
});
