import type { OrganisationKind, Post } from '#src/kernel/permissions.js';

/** One fictitious organisation of the sandbox: no number and no name belongs to anybody. */
export interface DemoOrganisation {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly uscc: string;
  readonly regionCode: string;
  readonly usingOffice?: string;
  readonly budgetUnitCode?: string;
  readonly legalForm?: string;
  /** people by the name of their post, never by a person's name */
  readonly people: Readonly<Record<string, Post>>;
}

/** The fictitious district in which the demo purchases happen; it takes its parameters from Shanghai. */
export const DEMO_REGION = { code: '310199', name: '清源区', parentCode: '310000' } as const;

const region = DEMO_REGION.code;
const VENDOR_PEOPLE: Readonly<Record<string, Post>> = {
  投标专员: 'bid_manager',
  项目主管: 'delivery_manager',
  机构财务: 'vendor_finance',
  授权签字人: 'signatory',
};

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'operator',
    kind: 'operator',
    name: '清源平台运营中心',
    uscc: '12310199MB0QY00504',
    regionCode: region,
    people: { 系统管理员: 'system_admin', 安全管理员: 'security_admin', 审计管理员: 'audit_admin' },
  },
  {
    key: 'purchaser',
    kind: 'purchaser',
    name: '清源区公安分局',
    uscc: '11310199MB0QY0018U',
    regionCode: region,
    usingOffice: '清源区禁毒委员会办公室',
    budgetUnitCode: '199021',
    people: {
      经办员: 'procurement_officer',
      采购审核员: 'procurement_approver',
      合同管理员: 'contract_manager',
      验收负责人: 'acceptance_officer',
      单位会计: 'accountant',
      法律顾问: 'legal_counsel',
      内审员: 'internal_auditor',
      印章管理员: 'seal_keeper',
      单位负责人: 'unit_head',
      采购人代表: 'procurement_officer',
    },
  },
  {
    key: 'finance',
    kind: 'finance',
    name: '清源区财政局',
    uscc: '11310199MB0QY0026N',
    regionCode: region,
    people: {
      指标管理员: 'budget_officer',
      支付初审员: 'payment_reviewer',
      支付终审员: 'payment_approver',
      采购监管员: 'procurement_regulator',
    },
  },
  {
    key: 'oversight',
    kind: 'oversight',
    name: '清源区审计局',
    uscc: '11310199MB0QY0034H',
    regionCode: region,
    people: { 审计监督员: 'oversight_reader' },
  },
  {
    key: 'site1',
    kind: 'service_site',
    name: '清源区临河街道办事处',
    uscc: '11310199MB0QY01145',
    regionCode: region,
    people: { 服务点经办员: 'site_officer' },
  },
  {
    key: 'site2',
    kind: 'service_site',
    name: '清源区望桥镇人民政府',
    uscc: '11310199MB0QY01220',
    regionCode: region,
    people: { 服务点经办员: 'site_officer' },
  },
  {
    key: 'agent',
    kind: 'procurement_agent',
    name: '示例正衡采购代理有限公司',
    uscc: '91310199MA0QY40155',
    regionCode: region,
    people: { 代理项目经理: 'agent_officer', 代理复核员: 'agent_reviewer' },
  },
  {
    key: 'A',
    kind: 'vendor',
    name: '清源区汀禾渡社会工作服务中心',
    uscc: '52310199MJ0QY101XB',
    regionCode: region,
    legalForm: '民办非企业单位',
    people: VENDOR_PEOPLE,
  },
  {
    key: 'B',
    kind: 'vendor',
    name: '示例同渡社会服务有限公司',
    uscc: '91310199MA0QY201X1',
    regionCode: region,
    legalForm: '小型企业',
    people: VENDOR_PEOPLE,
  },
  {
    key: 'C',
    kind: 'vendor',
    name: '清源区砚溪社会工作发展中心',
    uscc: '52310199MJ0QY1028B',
    regionCode: region,
    legalForm: '民办非企业单位',
    people: VENDOR_PEOPLE,
  },
  {
    key: 'D',
    kind: 'vendor',
    name: '清源区芷岸社会工作服务社',
    uscc: '52310199MJ0QY10366',
    regionCode: region,
    legalForm: '民办非企业单位',
    people: VENDOR_PEOPLE,
  },
  {
    key: 'E',
    kind: 'vendor',
    name: '示例明尺绩效评价咨询有限公司清源分公司',
    uscc: '91310199MA0QY7013L',
    regionCode: region,
    legalForm: '有限责任公司分公司',
    people: VENDOR_PEOPLE,
  },
  {
    key: 'F',
    kind: 'vendor',
    name: '示例衡度管理咨询有限公司',
    uscc: '91310199MA0QY7021F',
    regionCode: region,
    legalForm: '有限责任公司',
    people: { 投标专员: 'bid_manager', 授权签字人: 'signatory' },
  },
  {
    key: 'notary',
    kind: 'external',
    name: '清源区清正公证处',
    uscc: '31310199MD0QY6011K',
    regionCode: region,
    people: { 公证员: 'opening_custodian' },
  },
  {
    key: 'experts',
    kind: 'external',
    name: '清源区政府采购评审专家库',
    uscc: '12310199MB0QY00691',
    regionCode: region,
    people: {
      评审专家一: 'review_expert',
      评审专家二: 'review_expert',
      评审专家三: 'review_expert',
      评审专家四: 'review_expert',
      评审专家五: 'review_expert',
    },
  },
  {
    key: 'evaluator',
    kind: 'evaluator',
    name: '示例明尺绩效评价咨询有限公司',
    uscc: '91310199MA0QY3012L',
    regionCode: region,
    people: { 主评员: 'lead_evaluator', 评价员一: 'evaluator', 评价员二: 'evaluator' },
  },
];

/** The login of a demo account: the post at the organisation. */
export function demoLogin(person: string, organisation: string): string {
  return `${person}@${organisation}`;
}
