import { describe, expect, it } from '@jest/globals';
import { ORGANISATION_KINDS, type OrganisationKind } from '#src/kernel/permissions.js';
import { conditionOf } from '#src/platform/access/access-rule.js';
import { acceptanceAccess, deductionAccess, serviceReportAccess, staffAssignmentAccess } from './delivery.access.js';

const RULES = { serviceReportAccess, staffAssignmentAccess, acceptanceAccess, deductionAccess };
const readers = (name: keyof typeof RULES) => ORGANISATION_KINDS.filter((kind) => RULES[name].read(kind).length > 0);
const writers = (name: keyof typeof RULES) => ORGANISATION_KINDS.filter((kind) => RULES[name].write(kind).length > 0);

describe('access to the delivery', () => {
  it.each<[keyof typeof RULES, OrganisationKind[], OrganisationKind[]]>([
    [
      'serviceReportAccess',
      ['purchaser', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight'],
      ['purchaser', 'service_site', 'vendor'],
    ],
    ['staffAssignmentAccess', ['purchaser', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight'], ['vendor']],
    ['acceptanceAccess', ['purchaser', 'service_site', 'vendor', 'evaluator', 'finance', 'oversight'], ['purchaser']],
    ['deductionAccess', ['purchaser', 'vendor', 'finance', 'oversight'], ['purchaser', 'vendor']],
  ])('%s knows who reads and who acts', (rule, reads, writes) => {
    expect([readers(rule), writers(rule)]).toEqual([reads, writes]);
  });

  it('keeps a report from everybody but its vendor until it is handed in', () => {
    for (const kind of readers('serviceReportAccess')) {
      const seesDrafts = !conditionOf(serviceReportAccess.read(kind)).includes('t.submission > 0');
      expect([kind, seesDrafts]).toEqual([kind, kind === 'vendor']);
    }
  });

  it('lets sites and evaluators in by what they are to the contract, not by their kind', () => {
    expect(conditionOf(serviceReportAccess.read('service_site'))).toContain(`p.role = 'site'`);
    expect(conditionOf(acceptanceAccess.read('evaluator'))).toContain(`p.role = 'evaluator'`);
  });
});
