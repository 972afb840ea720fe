import { describe, expect, it } from '@jest/globals';
import { leastOf, type SampleKind, samplePlanFaults } from './sample-plan.js';

const plan = (kind: SampleKind, size: number, population = 300) => ({ kind, population, size });

describe('a plan of samples', () => {
  it('looks into a tenth of the files and asks thirty clients at least', () => {
    expect(samplePlanFaults([plan('files', 30), plan('clients', 60), plan('cases', 12, 96)])).toEqual([]);
    expect(samplePlanFaults([plan('files', 29), plan('clients', 29), plan('cases', 9, 96)])).toEqual([
      { kind: 'files', fault: 'too-small', min: 30 },
      { kind: 'clients', fault: 'too-small', min: 30 },
      { kind: 'cases', fault: 'too-small', min: 10 },
    ]);
  });

  it('asks all clients where there are fewer than thirty', () => {
    expect(leastOf('clients', 12)).toBe(12);
    expect(samplePlanFaults([plan('files', 2, 12), plan('clients', 12, 12)])).toEqual([]);
  });

  it('has each kind once, files and clients always, and no more than there are', () => {
    expect(samplePlanFaults([plan('files', 30), plan('files', 30), plan('clients', 301)])).toEqual([
      { kind: 'files', fault: 'twice', min: 30 },
      { kind: 'clients', fault: 'more-than-there-are', min: 30 },
    ]);
    expect(samplePlanFaults([plan('cases', 1, 1)]).map(({ kind, fault }) => [kind, fault])).toEqual([
      ['files', 'missing'],
      ['clients', 'missing'],
    ]);
    expect(samplePlanFaults([plan('files', 0, 0), plan('clients', 0, 0)]).map(({ fault }) => fault)).toEqual([
      'too-small',
      'too-small',
    ]);
  });
});
