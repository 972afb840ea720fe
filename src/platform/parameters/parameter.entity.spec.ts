import { describe, expect, it } from '@jest/globals';
import type { ParameterContent } from './parameter-content.js';
import { Parameter } from './parameter.entity.js';
import { parameterLifecycle } from './parameter.lifecycle.js';

const content: ParameterContent = {
  kind: 'contribution-scheme',
  region: '310000',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  extrapolate: true,
  relief: false,
  value: { floor: '7460.00' },
  sourceDocument: '沪人社规〔2025〕1号',
  article: '第二条',
  certainty: 'C2',
};
const NOW = new Date('2026-07-06T01:00:00Z');
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

const proposed = (change: Partial<ParameterContent> = {}) => {
  const parameter = Parameter.of({ ...content, ...change });
  parameter.begin('propose', 'proposer');
  return parameter;
};
const allowed = ({ status, takenBy }: Parameter, actor: string) =>
  parameterLifecycle.allowed({ status, takenBy }, actor);
const law = (change: Partial<ParameterContent> = {}) => {
  const parameter = proposed(change);
  parameter.activate('activator', NOW);
  return parameter;
};

describe('a parameter', () => {
  it('is proposed first, and not known as law', () => {
    const parameter = proposed();
    expect(parameter).toMatchObject({ ...content, status: 'proposed', knownFrom: null, url: null, note: null });
    expect(allowed(parameter, 'proposer')).toEqual(['propose', 'withdraw']);
    expect(allowed(parameter, 'activator')).toEqual(['propose', 'activate', 'withdraw']);
  });

  it('is activated by another person than those who proposed or mended it', () => {
    const parameter = proposed();
    parameter.propose({ ...content, article: undefined, note: 'mended' }, 'second');
    expect(parameter).toMatchObject({ article: null, note: 'mended' });
    for (const hand of ['proposer', 'second'])
      expect(() => parameter.activate(hand, NOW)).toThrow(refusal('four-eyes'));
    parameter.activate('activator', NOW);
    expect(parameter).toMatchObject({ status: 'active', knownFrom: NOW });
  });

  it('may be withdrawn while it is a proposal, not after', () => {
    const proposal = proposed();
    proposal.withdraw('proposer');
    expect(() => proposal.activate('activator', NOW)).toThrow(refusal('illegal-transition'));
    expect(() => law().withdraw('proposer')).toThrow(refusal('illegal-transition'));
    expect(() => law().propose(content, 'proposer')).toThrow(refusal('illegal-transition'));
  });

  it('gives way to a later row and is continued, the day before it, by a row that says the same', () => {
    const before = law();
    const successor = law({ effectiveFrom: '2026-07-01' });
    const [rest, ...others] = before.giveWayTo(successor, 'activator', NOW);
    expect(before).toMatchObject({ status: 'superseded', supersededBy: successor.id, supersededAt: NOW });
    expect(rest).toMatchObject({ ...content, effectiveTo: '2026-06-30', continues: before.id });
    expect(others).toEqual([]);
  });

  it('is continued by a row that the system activates: nobody needs to approve it again', () => {
    const [rest] = law().giveWayTo(law({ effectiveFrom: '2026-07-01' }), 'proposer', NOW);
    rest!.begin('continue', 'proposer');
    rest!.activate(null, NOW);
    expect(rest).toMatchObject({ status: 'active', knownFrom: NOW, takenBy: {} });
  });

  it('offers nobody to give way to nothing', () => {
    expect(allowed(law(), 'anybody')).toEqual([]);
  });
});
