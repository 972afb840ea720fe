import { describe, expect, it } from '@jest/globals';
import { aWorker } from '#test/builders/a-vendor.js';
import { SocialWorker, type WorkerFacts } from './social-worker.entity.js';

const TODAY = '2026-07-08';
const OF = { id: 'worker', vendorId: 'vendor', regionCode: '310199' };
const SEALED = { citizenIdSealed: 'sealed', citizenIdHash: 'hash', phoneSealed: 'sealed too' };

function facts(over: Partial<WorkerFacts> = {}): WorkerFacts {
  const { citizenId: _, phone: __, ...rest } = aWorker(1);
  return { ...rest, ...over };
}
function somebody(over: Partial<WorkerFacts> = {}): SocialWorker {
  const worker = SocialWorker.registered(OF, facts(over), SEALED, TODAY);
  worker.begin('register', 'manager');
  return worker;
}
const certificate = (over: object = {}) => ({
  level: 'social-worker' as const,
  number: 'C-1',
  issuedOn: '2023-12-01' as const,
  ...over,
});

describe('somebody on a roster', () => {
  it('is employed by one vendor, under a key of their own', () => {
    expect(somebody()).toMatchObject({ ...OF, ...SEALED, status: 'employed', ownerId: 'vendor', leftOn: null });
  });

  it.each<[string, Partial<WorkerFacts>, string, string]>([
    ['hired tomorrow', { hiredOn: '2026-07-09' }, 'date-in-future', 'hiredOn'],
    [
      'with a certificate of tomorrow',
      { certificates: [certificate({ issuedOn: '2026-07-09' })] },
      'date-in-future',
      'certificates.0.issuedOn',
    ],
    [
      'with one that ends before it begins',
      { certificates: [certificate({ expiresOn: '2023-11-30' })] },
      'dates-out-of-order',
      'certificates.0.expiresOn',
    ],
    [
      'with one that has expired',
      { certificates: [certificate(), certificate({ number: 'C-2', expiresOn: '2026-07-07' })] },
      'certificate-expired',
      'certificates.1.expiresOn',
    ],
    ['with one twice', { certificates: [certificate(), certificate()] }, 'invalid-shape', 'certificates.1.number'],
  ])('is refused %s', (_, over, code, path) => {
    expect(() => somebody(over)).toThrow(
      expect.objectContaining({ code, fields: [expect.objectContaining({ path })] }),
    );
  });

  it('may keep a certificate that has expired since, and not gain one', () => {
    const worker = somebody({ certificates: [certificate({ expiresOn: '2026-07-08' })] });
    const later = '2026-07-09';
    worker.change('manager', facts({ certificates: [certificate({ expiresOn: '2026-07-08' })] }), later);
    expect(worker.certificates).toHaveLength(1);
    const gained = [certificate({ number: 'C-9', expiresOn: '2026-07-08' })];
    expect(() => worker.change('manager', facts({ certificates: gained }), later)).toThrow(
      expect.objectContaining({ code: 'certificate-expired' }),
    );
  });

  it('leaves on a day of the employment', () => {
    expect(() => somebody().leave('manager', '2026-07-09', TODAY)).toThrow(
      expect.objectContaining({ code: 'date-in-future' }),
    );
    expect(() => somebody().leave('manager', '2024-02-29', TODAY)).toThrow(
      expect.objectContaining({ code: 'dates-out-of-order' }),
    );
    const worker = somebody();
    worker.leave('manager', '2026-06-30', TODAY);
    expect(worker).toMatchObject({ status: 'left', leftOn: '2026-06-30' });
    expect(() => worker.change('manager', facts(), TODAY)).toThrow(
      expect.objectContaining({ code: 'illegal-transition' }),
    );
  });

  it('is erased in everything that names the person; counts and dates stay', () => {
    const worker = somebody();
    worker.leave('manager', '2026-06-30', TODAY);
    worker.erase('manager');
    expect(worker).toMatchObject({
      status: 'erased',
      name: null,
      citizenIdSealed: null,
      citizenIdHash: null,
      phoneSealed: null,
      certificates: [{ level: 'assistant-social-worker', number: null, issuedOn: '2023-12-01' }],
      training: { induction: 24, continuing: 64 },
      leftOn: '2026-06-30',
    });
  });
});
